package ca.liaison.kit.screening;

import static ca.liaison.kit.screening.PersonalInformationKind.PROBABLE_RAMQ_NUMBER;
import static ca.liaison.kit.screening.PersonalInformationKind.RAMQ_NUMBER;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Québec's health insurance numbers: four letters, the birth date (month + 50 for women), a
/// sequence number and a check digit, in one piece or in three of four characters. They need no
/// word beside them; but nearly one in five host names of the form letters + date + number passes
/// the check, so the known beginnings of host names are excepted.
final class RamqNumbers implements Detector {

    private static final WordGroup[] NAMED_BY = {
        WordGroup.QUEBEC, WordGroup.HEALTH_CARD, WordGroup.ONTARIO, WordGroup.PERSONAL_HEALTH_NUMBER
    };

    private final Set<String> hostNamePrefixes;
    private final Set<String> ticketPrefixes;

    RamqNumbers(Set<String> hostNamePrefixes, Set<String> ticketPrefixes) {
        this.hostNamePrefixes = hostNamePrefixes;
        this.ticketPrefixes = ticketPrefixes;
    }

    @Override
    public @Nullable PersonalInformationKind judge(NumberInText number, Surroundings surroundings) {
        NormalisedText text = surroundings.text();
        if (number.length() != 8
                || text.letterAt(number.end())
                || !CheckDigits.ramqDate(number.digits())) {
            return null;
        }
        RamqLetters letters = RamqLetters.before(text, number.start());
        if (letters == null
                || ScreeningWords.NAMES_OF_FOUR_LETTERS.contains(letters.folded())
                || (letters.glued() && ticketPrefixes.contains(letters.folded()))) {
            return null;
        }
        if (CheckDigits.ramq(letters.capitals(), number.digits())) {
            boolean hit =
                    named(number, letters, surroundings) || evident(number, letters, surroundings);
            return hit ? RAMQ_NUMBER : null;
        }
        boolean mistyped =
                letters.close()
                        && surroundings.formCounts(number)
                        && surroundings.beside(
                                number, letters.start(), WordGroup.QUEBEC, WordGroup.HEALTH_CARD);
        return mistyped ? PROBABLE_RAMQ_NUMBER : null;
    }

    private static boolean named(
            NumberInText number, RamqLetters letters, Surroundings surroundings) {
        boolean close = letters.close() && surroundings.formCounts(number);
        return (close || (number.evenlyWritten() && !isWord(letters)))
                && surroundings.near(number, NAMED_BY);
    }

    private boolean evident(NumberInText number, RamqLetters letters, Surroundings surroundings) {
        if (surroundings.together()
                || hostNamePrefixes.stream().anyMatch(letters.folded()::startsWith)) {
            return false;
        }
        boolean close = letters.close() && !number.loose();
        return close ? writtenClosely(number, letters) : writtenLoosely(number, letters);
    }

    private static boolean writtenClosely(NumberInText number, RamqLetters letters) {
        return letters.glued() ? number.grouped(8) : (number.grouped(4, 4) && !isWord(letters));
    }

    /// Paths, file names and lists have four letters and two groups of four too, but seldom in
    /// capitals and with the same sign twice.
    private static boolean writtenLoosely(NumberInText number, RamqLetters letters) {
        boolean sameSign = number.inFours() && letters.sign().equals(number.sign());
        boolean usual = letters.sign().indexOf('_') < 0 && letters.sign().indexOf(',') < 0;
        return letters.inCapitals()
                && !isWord(letters)
                && number.evenlyWritten()
                && sameSign
                && usual;
    }

    private static boolean isWord(RamqLetters letters) {
        return ScreeningWords.NO_RAMQ_LETTERS.contains(letters.folded());
    }
}
