package ca.liaison.gateway.reference;

import ca.liaison.gateway.catalogue.CrossReferenceDuty;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a message carries its sender's own number: the gateway's own word, told alone, before
/// anything else of the content is looked at (XRF-06).
public final class CallersNumber {
    private static final String POINTER = "/partnerTicketNumber";

    private CallersNumber() {}

    /// The number that the message quotes; empty for the hub, which quotes eHealth numbers, and for
    /// operations without a duty.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where a number is due and is missing or malformed
    public static Optional<PartnerNumber> judge(
            Actor caller, CrossReferenceDuty duty, MessageNumbers message) {
        if (caller.hub() || duty == CrossReferenceDuty.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                switch (message.partner()) {
                    case Quoted.Absent absent ->
                            throw refused(
                                    ProblemCode.PARTNER_NUMBER_MISSING,
                                    Violation.of(POINTER, "required"));
                    case Quoted.OfOtherType other ->
                            throw refused(
                                    ProblemCode.PARTNER_NUMBER_MALFORMED,
                                    new Violation(
                                            POINTER, "wrong_type", Map.of("expected", "string")));
                    case Quoted.Text text -> wellFormed(text.value());
                });
    }

    private static PartnerNumber wellFormed(String text) {
        List<PartnerNumber.Fault> faults = PartnerNumber.faultsOf(text);
        if (faults.isEmpty()) {
            return new PartnerNumber(text);
        }
        throw refused(ProblemCode.PARTNER_NUMBER_MALFORMED, violation(faults.getFirst()));
    }

    private static Violation violation(PartnerNumber.Fault fault) {
        return fault == PartnerNumber.Fault.TOO_LONG
                ? new Violation(POINTER, fault.code(), Map.of("max", PartnerNumber.LONGEST))
                : Violation.of(POINTER, fault.code());
    }

    private static RuntimeException refused(ProblemCode code, Violation violation) {
        return Problem.of(code, violation).source("Guide 2.5").rejected();
    }
}
