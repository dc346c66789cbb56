package ca.liaison.kit.redaction;

import java.util.List;

/// The columns of texts that a service has beside those of the kit.
public interface TextColumns {
    List<TextColumn> all();
}
