package ca.liaison.kit.screening;

/// The groups of words that tell what a number or a date beside them is.
enum WordGroup {
    HEALTH_CARD,
    ONTARIO,
    QUEBEC,
    SOCIAL_INSURANCE,
    PERSONAL_HEALTH_NUMBER,
    NINE_DIGIT_PROVINCE,
    NOVA_SCOTIA,
    NEWFOUNDLAND,
    PHONE,
    BIRTH,
    BORN_ON
}
