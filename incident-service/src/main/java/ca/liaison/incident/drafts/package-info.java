/// Intakes that were refused, kept to be completed.
@NullMarked
package ca.liaison.incident.drafts;

import org.jspecify.annotations.NullMarked;
