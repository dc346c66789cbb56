/// What other services tell.
@NullMarked
package ca.liaison.change.consuming;

import org.jspecify.annotations.NullMarked;
