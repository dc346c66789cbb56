package ca.liaison.kit.screening;

import java.util.Locale;

/// What a text was found to hold. The `probable_…` kinds are numbers with a wrong check digit right
/// beside a word that names them: mistyped numbers, refused only where that is switched on.
public enum PersonalInformationKind {
    ONTARIO_HEALTH_NUMBER,
    RAMQ_NUMBER,
    SOCIAL_INSURANCE_NUMBER,
    HEALTH_NUMBER,
    BIRTH_DATE_WITH_NAME,
    PROBABLE_ONTARIO_HEALTH_NUMBER,
    PROBABLE_RAMQ_NUMBER,
    PROBABLE_SOCIAL_INSURANCE_NUMBER,
    PROBABLE_HEALTH_NUMBER;

    /// The word that answers and documents use, for instance `ontario_health_number`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The code too, since a violation's payload is written into answers as it is.
    @Override
    public String toString() {
        return code();
    }
}
