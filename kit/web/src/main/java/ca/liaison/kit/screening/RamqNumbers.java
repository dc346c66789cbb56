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

    private static final int LETTERS = 4;
    private static final int LONGEST_JOINER = 3;
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
        int end = lettersEnd(text, number.start());
        if (number.length() != 8
                || text.letterAt(number.end())
                || !fourLettersBefore(text, end)
                || !CheckDigits.ramqDate(number.digits())) {
            return null;
        }
        String letters = text.folded().substring(end - LETTERS, end);
        boolean glued = end == number.start();
        if (glued && ticketPrefixes.contains(letters)) {
            return null;
        }
        if (CheckDigits.ramq(text.upperCase(end - LETTERS, end), number.digits())) {
            boolean hit = surroundings.named(number, NAMED_BY) || evident(number, letters, glued);
            return hit ? RAMQ_NUMBER : null;
        }
        boolean mistyped =
                surroundings.beside(number, end - LETTERS, WordGroup.QUEBEC, WordGroup.HEALTH_CARD);
        return mistyped ? PROBABLE_RAMQ_NUMBER : null;
    }

    private boolean evident(NumberInText number, String letters, boolean glued) {
        boolean hostName = hostNamePrefixes.stream().anyMatch(letters::startsWith);
        boolean written =
                glued
                        ? number.grouped(8)
                        : number.grouped(4, 4) && !ScreeningWords.NO_RAMQ_LETTERS.contains(letters);
        return written && !hostName;
    }

    private static int lettersEnd(NormalisedText text, int start) {
        int end = start;
        while (end > start - LONGEST_JOINER && " -.".indexOf(text.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean fourLettersBefore(NormalisedText text, int end) {
        for (int at = end - LETTERS; at < end; at++) {
            if (text.at(at) < 'a' || text.at(at) > 'z') {
                return false;
            }
        }
        return !text.letterAt(end - LETTERS - 1) && !text.digitAt(end - LETTERS - 1);
    }
}
