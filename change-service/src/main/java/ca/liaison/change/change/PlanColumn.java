package ca.liaison.change.change;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps the implementation plan with its change.
@Converter
@Immutable
public class PlanColumn extends JsonColumn<PlanStep> {
    public PlanColumn() {
        super(new TypeReference<>() {});
    }
}
