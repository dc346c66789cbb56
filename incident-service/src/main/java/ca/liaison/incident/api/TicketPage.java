package ca.liaison.incident.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One page of tickets; the header `Link` leads to the next.
@Schema(name = "TicketPage", description = "One page of tickets of one kind.")
record TicketPage(List<TicketView> items) {}
