package ca.liaison.kit.directory;

import ca.liaison.events.directory.Organisation;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.language.OrganisationLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Answers each organisation in the language that the directory gives for it.
@ApplicationScoped
class DirectoryLanguages implements OrganisationLanguages {
    private final Directory directory;

    DirectoryLanguages(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Language> of(String organisation) {
        return directory
                .organisation(organisation)
                .map(Organisation::defaultLanguage)
                .flatMap(Language::ofTag);
    }
}
