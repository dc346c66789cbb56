package ca.liaison.kit.language;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Stands in where a process knows no directory, so that French is the default there.
@DefaultBean
@ApplicationScoped
class NoOrganisationLanguages implements OrganisationLanguages {
    @Override
    public Optional<Language> of(String organisation) {
        return Optional.empty();
    }
}
