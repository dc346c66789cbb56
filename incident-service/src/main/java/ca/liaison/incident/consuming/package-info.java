/// What other services tell.
@NullMarked
package ca.liaison.incident.consuming;

import org.jspecify.annotations.NullMarked;
