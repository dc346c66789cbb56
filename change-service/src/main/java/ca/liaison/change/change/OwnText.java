package ca.liaison.change.change;

import java.util.Arrays;
import java.util.Optional;

/// The texts that a change keeps itself, by their names in what is shown of it. A list is one text.
/// What it repeats of its history has its name there.
enum OwnText {
    SUMMARY("summary"),
    REASON("reason"),
    DESCRIPTION("description"),
    DISASTER_RECOVERY("disasterRecovery"),
    DOCUMENTS("documents"),
    USER_IMPACT("userImpact"),
    AFFECTED_AREAS("affectedAreas"),
    PRODUCT_CATEGORY("productCategory"),
    COMPONENTS("components"),
    IMPLEMENTED_BY("implementedBy"),
    RESOURCES("resources"),
    INTERNAL_APPROVAL("internalApproval"),
    PLAN("plan"),
    DECIDED_BY("decidedBy");

    private final String member;

    OwnText(String member) {
        this.member = member;
    }

    static Optional<OwnText> of(String member) {
        return Arrays.stream(values()).filter(own -> own.member.equals(member)).findFirst();
    }
}
