/// The REST API; the only room with paths.
@NullMarked
package ca.liaison.incident.api;

import org.jspecify.annotations.NullMarked;
