/// Exercises of recovering services, held against what was agreed.
@NullMarked
package ca.liaison.sla.recovery;

import org.jspecify.annotations.NullMarked;
