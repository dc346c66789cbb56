/// Finding changes.
@NullMarked
package ca.liaison.change.lookup;

import org.jspecify.annotations.NullMarked;
