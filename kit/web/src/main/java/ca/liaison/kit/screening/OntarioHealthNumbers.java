package ca.liaison.kit.screening;

import static ca.liaison.kit.screening.PersonalInformationKind.ONTARIO_HEALTH_NUMBER;
import static ca.liaison.kit.screening.PersonalInformationKind.PROBABLE_ONTARIO_HEALTH_NUMBER;

import org.jspecify.annotations.Nullable;

/// Ontario health numbers: ten digits, the first not 0, Luhn's check, and something that tells them
/// from the phone numbers and Unix times that pass the check by chance - a word, a marker, the
/// card's grouping 4-3-3, or the two letters of a version code.
final class OntarioHealthNumbers implements Detector {

    private static final WordGroup[] NAMED_BY = {
        WordGroup.ONTARIO, WordGroup.HEALTH_CARD, WordGroup.QUEBEC, WordGroup.PERSONAL_HEALTH_NUMBER
    };

    @Override
    public @Nullable PersonalInformationKind judge(NumberInText number, Surroundings surroundings) {
        NormalisedText text = surroundings.text();
        boolean versionGlued = isVersionCode(text, number.end());
        if (number.length() != 10
                || number.firstDigit() == 0
                || !surroundings.startsAlone(number)
                || (text.letterAt(number.end()) && !twoLettersAt(text, number.end()))) {
            return null;
        }
        if (CheckDigits.luhn(number.digits())) {
            boolean evident =
                    surroundings.named(number, NAMED_BY)
                            || (surroundings.formCounts(number)
                                    && (versionGlued
                                            || versionBehind(text, number.end())
                                            || onACard(number, surroundings)));
            return evident ? ONTARIO_HEALTH_NUMBER : null;
        }
        boolean mistyped =
                number.alone()
                        && surroundings.beside(
                                number, number.start(), WordGroup.ONTARIO, WordGroup.HEALTH_CARD);
        return mistyped ? PROBABLE_ONTARIO_HEALTH_NUMBER : null;
    }

    private static boolean onACard(NumberInText number, Surroundings surroundings) {
        return number.alone() && number.grouped(4, 3, 3) && !surroundings.phoneWordBefore(number);
    }

    private static boolean versionBehind(NormalisedText text, int end) {
        char joiner = text.at(end);
        return (joiner == ' ' || joiner == '-') && isVersionCode(text, end + 1);
    }

    private static boolean twoLettersAt(NormalisedText text, int at) {
        return text.letterAt(at)
                && text.letterAt(at + 1)
                && !text.letterAt(at + 2)
                && !text.digitAt(at + 2);
    }

    /// Only capitals count: two small letters are a word or a unit.
    private static boolean isVersionCode(NormalisedText text, int at) {
        return twoLettersAt(text, at)
                && text.cased().regionMatches(at, text.upperCase(at, at + 2), 0, 2)
                && !ScreeningWords.NO_VERSION_CODES.contains(text.upperCase(at, at + 2));
    }
}
