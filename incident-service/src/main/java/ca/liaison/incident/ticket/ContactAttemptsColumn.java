package ca.liaison.incident.ticket;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the attempts to reach the opener with their ticket, the oldest first.
@Converter
@Immutable
public class ContactAttemptsColumn extends JsonColumn<ContactAttempt> {
    public ContactAttemptsColumn() {
        super(new TypeReference<>() {});
    }
}
