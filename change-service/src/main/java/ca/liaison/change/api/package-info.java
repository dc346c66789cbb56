/// The only room with paths.
@NullMarked
package ca.liaison.change.api;

import org.jspecify.annotations.NullMarked;
