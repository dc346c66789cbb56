/// The incident itself: its lifecycle, its rules and where it is kept.
@NullMarked
package ca.liaison.incident.ticket;

import org.jspecify.annotations.NullMarked;
