/// Incidents: the service that owns them.
@NullMarked
package ca.liaison.incident;

import org.jspecify.annotations.NullMarked;
