package ca.liaison.kit.screening;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The shipped rules with what the settings add to them.
@Singleton
class ScreeningProducer {

    @Produces
    @Singleton
    Screening screening(ScreeningSettings settings) {
        ScreeningRules shipped = ScreeningRules.SHIPPED;
        Set<String> ticketPrefixes = new HashSet<>(shipped.ticketPrefixes());
        ticketPrefixes.addAll(lowerCase(settings.ticketPrefixes()));
        return new Screening(
                new ScreeningRules(
                        shipped.windows(),
                        settings.refuseProbable()
                                ? EnumSet.allOf(PersonalInformationKind.class)
                                : shipped.kinds(),
                        lowerCase(settings.hostNamePrefixes()),
                        ticketPrefixes));
    }

    private static Set<String> lowerCase(Optional<Set<String>> words) {
        return words.orElse(Set.of()).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
