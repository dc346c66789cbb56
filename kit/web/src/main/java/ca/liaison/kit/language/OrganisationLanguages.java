package ca.liaison.kit.language;

import java.util.Optional;

/// The default language of an organisation, as the directory has it.
@FunctionalInterface
public interface OrganisationLanguages {
    Optional<Language> of(String organisation);
}
