/// Major incidents: coordinator, bridge, invitations, and notices to those concerned.
@NullMarked
package ca.liaison.incident.major;

import org.jspecify.annotations.NullMarked;
