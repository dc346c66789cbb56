/// Opening incidents.
@NullMarked
package ca.liaison.incident.intake;

import org.jspecify.annotations.NullMarked;
