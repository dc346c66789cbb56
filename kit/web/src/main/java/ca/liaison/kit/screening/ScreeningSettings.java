package ca.liaison.kit.screening;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/// What those who run the suite set of the screening: `liaison.screening.*`.
@ConfigMapping(prefix = "liaison.screening")
interface ScreeningSettings {

    /// Beginnings of host names (up to four letters) that look like RAMQ numbers.
    Optional<Set<String>> hostNamePrefixes();

    /// What the partners' ticket numbers begin with, beside the suite's own.
    Optional<Set<String>> ticketPrefixes();

    /// Whether a number with a wrong check digit right beside a word that names it is refused too.
    @WithDefault("false")
    boolean refuseProbable();
}
