package ca.liaison.gateway.catalogue;

import java.util.Optional;

/// What an operation demands of the caller's own ticket number, as its owner declares it in
/// `x-cross-reference` (XRF-06).
public enum CrossReferenceDuty {
    /// The number opens the ticket: it must be there and well-formed.
    ON_CREATE("on-create"),
    /// The number and the eHealth number in the path must be a pair that the owner confirms.
    MUST_MATCH("must-match"),
    /// The number is told now for the first time: it must be there and well-formed.
    ACKNOWLEDGES("acknowledges"),
    /// The operation carries no matter of the caller's.
    NONE("none");

    private final String declared;

    CrossReferenceDuty(String declared) {
        this.declared = declared;
    }

    /// The word that stands in the OpenAPI document.
    public String declared() {
        return declared;
    }

    /// The duty of that word; empty where there is none or an unknown one, which is no duty and
    /// routes nothing.
    public static Optional<CrossReferenceDuty> of(String declared) {
        for (CrossReferenceDuty duty : values()) {
            if (duty.declared.equals(declared)) {
                return Optional.of(duty);
            }
        }
        return Optional.empty();
    }
}
