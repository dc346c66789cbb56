package ca.liaison.incident.ticket;

import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Reads the clocks that are kept with their ticket.
@Converter
@Immutable
public class ClocksColumn extends JsonColumn<TicketClock> {
    public ClocksColumn() {
        super(new TypeReference<>() {});
    }
}
