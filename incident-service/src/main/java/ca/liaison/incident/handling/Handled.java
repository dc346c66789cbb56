package ca.liaison.incident.handling;

import ca.liaison.incident.ticket.Ticket;
import ca.liaison.kit.crossreference.References;

/// The incident as it is now.
///
/// @param replayed whether the message had been carried out before
public record Handled(Ticket ticket, References references, boolean replayed) {}
