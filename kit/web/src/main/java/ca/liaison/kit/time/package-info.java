/// The clock of business rules.
@NullMarked
package ca.liaison.kit.time;

import org.jspecify.annotations.NullMarked;
