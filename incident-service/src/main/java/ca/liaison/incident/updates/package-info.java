/// What the parties say on an incident.
@NullMarked
package ca.liaison.incident.updates;

import org.jspecify.annotations.NullMarked;
