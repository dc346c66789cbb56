package ca.liaison.kit.screening;

import java.util.EnumSet;
import java.util.Set;

/// What of the screening is a choice of those who run the suite; the words themselves are a table
/// of the product.
///
/// @param windows how far words may stand from numbers
/// @param kinds the kinds that are looked for
/// @param hostNamePrefixes beginnings of four letters that host names of the form letters + yymmdd
///   + nn have, in lower case: such a name is a RAMQ number only with a word that says so
/// @param ticketPrefixes what numbers of tickets begin with, in lower case: digits glued to one are
///   no hit
public record ScreeningRules(
        Windows windows,
        Set<PersonalInformationKind> kinds,
        Set<String> hostNamePrefixes,
        Set<String> ticketPrefixes) {

    private static final Set<PersonalInformationKind> CERTAIN =
            EnumSet.complementOf(
                    EnumSet.of(
                            PersonalInformationKind.PROBABLE_ONTARIO_HEALTH_NUMBER,
                            PersonalInformationKind.PROBABLE_RAMQ_NUMBER,
                            PersonalInformationKind.PROBABLE_SOCIAL_INSURANCE_NUMBER,
                            PersonalInformationKind.PROBABLE_HEALTH_NUMBER));

    /// The rules that are shipped: all kinds but the probable ones, the ticket prefixes of the
    /// suite, no host names.
    public static final ScreeningRules SHIPPED =
            new ScreeningRules(
                    Windows.SHIPPED, CERTAIN, Set.of(), Set.of("inc", "req", "chg", "prb", "prv"));

    public ScreeningRules {
        kinds = Set.copyOf(kinds);
        hostNamePrefixes = Set.copyOf(hostNamePrefixes);
        ticketPrefixes = Set.copyOf(ticketPrefixes);
    }
}
