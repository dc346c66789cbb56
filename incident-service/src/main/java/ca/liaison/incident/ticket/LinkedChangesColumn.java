package ca.liaison.incident.ticket;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the changes that were filed for an incident with it, in the order in which they came.
@Converter
@Immutable
public class LinkedChangesColumn extends JsonColumn<LinkedChange> {
    public LinkedChangesColumn() {
        super(new TypeReference<>() {});
    }
}
