/// The numbers by which organisations refer to a matter.
@NullMarked
package ca.liaison.kit.reference;

import org.jspecify.annotations.NullMarked;
