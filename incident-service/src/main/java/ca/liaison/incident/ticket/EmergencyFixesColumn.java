package ca.liaison.incident.ticket;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the emergency fixes with their ticket, the oldest first.
@Converter
@Immutable
public class EmergencyFixesColumn extends JsonColumn<EmergencyFix> {
    public EmergencyFixesColumn() {
        super(new TypeReference<>() {});
    }
}
