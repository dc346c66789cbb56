/// Moving incidents through their lifecycle.
@NullMarked
package ca.liaison.incident.handling;

import org.jspecify.annotations.NullMarked;
