/// What happened to an incident becomes history, notices and events.
@NullMarked
package ca.liaison.incident.publishing;

import org.jspecify.annotations.NullMarked;
