/// The launcher: what stands behind the `liaison` script.
@NullMarked
package ca.liaison.local;

import org.jspecify.annotations.NullMarked;
