/// The one way in: who calls, in which order a message is judged, and what is passed back.
@NullMarked
package ca.liaison.gateway.door;

import org.jspecify.annotations.NullMarked;
