package ca.liaison.change.change;

import ca.liaison.kit.database.JsonColumn;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/// Keeps a list of short texts with its change.
@Converter
@Immutable
public class TextsColumn extends JsonColumn<String> {
    public TextsColumn() {
        super(new TypeReference<>() {});
    }
}
