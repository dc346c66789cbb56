package ca.liaison.kit.screening;

import static ca.liaison.kit.screening.PersonalInformationKind.PROBABLE_SOCIAL_INSURANCE_NUMBER;
import static ca.liaison.kit.screening.PersonalInformationKind.SOCIAL_INSURANCE_NUMBER;

import org.jspecify.annotations.Nullable;

/// Social insurance numbers: nine digits, the first 1 to 7 or 9, Luhn's check, and a word that
/// names them.
final class SocialInsuranceNumbers implements Detector {

    @Override
    public @Nullable PersonalInformationKind judge(NumberInText number, Surroundings surroundings) {
        if (number.length() != 9
                || number.firstDigit() == 0
                || number.firstDigit() == 8
                || !surroundings.standsAlone(number)) {
            return null;
        }
        if (CheckDigits.luhn(number.digits())) {
            return surroundings.named(number, WordGroup.SOCIAL_INSURANCE)
                    ? SOCIAL_INSURANCE_NUMBER
                    : null;
        }
        boolean mistyped =
                number.alone()
                        && surroundings.beside(number, number.start(), WordGroup.SOCIAL_INSURANCE);
        return mistyped ? PROBABLE_SOCIAL_INSURANCE_NUMBER : null;
    }
}
