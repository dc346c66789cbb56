package ca.liaison.incident.ticket;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the answers to a checklist with their ticket.
@Converter
@Immutable
public class ChecksColumn extends JsonColumn<CheckMade> {
    public ChecksColumn() {
        super(new TypeReference<>() {});
    }
}
