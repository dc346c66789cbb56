package ca.liaison.kit.directory;

import ca.liaison.events.directory.Organisation;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.language.OrganisationLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/// Answers each organisation in the language that the directory gives for it; never asks beyond
/// this service, since refusals too need a language.
@ApplicationScoped
class DirectoryLanguages implements OrganisationLanguages {
    private final Directory directory;

    private final Clock clock;

    DirectoryLanguages(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Language> of(String organisation) {
        return directory
                .snapshot()
                .organisation(organisation, clock.instant())
                .map(Organisation::defaultLanguage)
                .flatMap(Language::ofTag);
    }
}
