/// The suite on one machine: its parts, the order in which they start and stop, and what is kept
/// about them.
@NullMarked
package ca.liaison.local.suite;

import org.jspecify.annotations.NullMarked;
