/// Finding and reading incidents.
@NullMarked
package ca.liaison.incident.lookup;

import org.jspecify.annotations.NullMarked;
