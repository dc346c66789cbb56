package ca.liaison.kit.screening;

import static ca.liaison.kit.screening.PersonalInformationKind.HEALTH_NUMBER;
import static ca.liaison.kit.screening.PersonalInformationKind.PROBABLE_HEALTH_NUMBER;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Health numbers of the other provinces: the right length and a word of that province. Only
/// British Columbia's ten digits have a check digit that is public.
final class ProvincialHealthNumbers implements Detector {

    private record Province(WordGroup group, Set<Integer> lengths) {}

    private static final List<Province> PROVINCES =
            List.of(
                    new Province(WordGroup.PERSONAL_HEALTH_NUMBER, Set.of(8, 9)),
                    new Province(WordGroup.NINE_DIGIT_PROVINCE, Set.of(9)),
                    new Province(WordGroup.NOVA_SCOTIA, Set.of(10)),
                    new Province(WordGroup.NEWFOUNDLAND, Set.of(12)));

    /// Lengths that no number of Ontario or Québec has: there the general words are enough, if they
    /// stand beside.
    private static final Set<Integer> ELSEWHERE = Set.of(9, 12);

    @Override
    public @Nullable PersonalInformationKind judge(NumberInText number, Surroundings surroundings) {
        if (!surroundings.standsAlone(number) || isDate(number)) {
            return null;
        }
        for (Province province : PROVINCES) {
            if (province.lengths().contains(number.length())
                    && surroundings.named(number, province.group())) {
                return HEALTH_NUMBER;
            }
        }
        if (ELSEWHERE.contains(number.length())
                && (number.loose() ? number.evenlyWritten() : number.alone())
                && surroundings.beside(number, number.start(), WordGroup.HEALTH_CARD)) {
            return HEALTH_NUMBER;
        }
        return britishColumbia(number, surroundings);
    }

    private static @Nullable PersonalInformationKind britishColumbia(
            NumberInText number, Surroundings surroundings) {
        if (number.length() != 10 || number.firstDigit() != 9) {
            return null;
        }
        if (CheckDigits.britishColumbia(number.digits())) {
            boolean named =
                    surroundings.named(
                            number, WordGroup.PERSONAL_HEALTH_NUMBER, WordGroup.HEALTH_CARD);
            return named ? HEALTH_NUMBER : null;
        }
        boolean mistyped =
                number.alone()
                        && surroundings.beside(
                                number, number.start(), WordGroup.PERSONAL_HEALTH_NUMBER);
        return mistyped ? PROBABLE_HEALTH_NUMBER : null;
    }

    /// Eight digits that read as a day of this or the last century.
    private static boolean isDate(NumberInText number) {
        if (number.length() != 8) {
            return false;
        }
        char[] digits = number.digits();
        int century = CheckDigits.twoDigits(digits, 0);
        int month = CheckDigits.twoDigits(digits, 4);
        int day = CheckDigits.twoDigits(digits, 6);
        return (century == 19 || century == 20)
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= 31;
    }
}
