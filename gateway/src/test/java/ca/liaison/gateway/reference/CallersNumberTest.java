package ca.liaison.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.gateway.catalogue.CrossReferenceDuty;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.reference.PartnerNumber;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("XRF-06")
class CallersNumberTest {
    private static final Actor PARTNER =
            new Actor("nord", false, Set.of(Role.PARTNER_DESK), "subject", "nord-desk");
    private static final Actor HUB =
            new Actor("hub", true, Set.of(Role.HUB_DESK), "subject", "hub-desk");
    private static final Quoted ABSENT = new Quoted.Absent();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aPartnersMessageQuotesItsNumber(CrossReferenceDuty duty) {
        assertThat(CallersNumber.judge(PARTNER, duty, quoting(new Quoted.Text("HDN-1"))))
                .contains(new PartnerNumber("HDN-1"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void aPartnersMessageWithoutANumberIsRefused(CrossReferenceDuty duty) {
        assertRefused(
                duty,
                ABSENT,
                ProblemCode.PARTNER_NUMBER_MISSING,
                Violation.of("/partnerTicketNumber", "required"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0\u3000"})
    void aBlankNumberIsRefused(String blank) {
        assertRefused(
                CrossReferenceDuty.ON_CREATE,
                new Quoted.Text(blank),
                ProblemCode.PARTNER_NUMBER_MALFORMED,
                Violation.of("/partnerTicketNumber", "blank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "a\u200bb", "a\ud800b", "\u202eHDN"})
    void aNumberOfForbiddenCharactersIsRefused(String text) {
        assertRefused(
                CrossReferenceDuty.MUST_MATCH,
                new Quoted.Text(text),
                ProblemCode.PARTNER_NUMBER_MALFORMED,
                Violation.of("/partnerTicketNumber", "forbidden_character"));
    }

    @Test
    void aNumberThatIsTooLongOrNoTextIsRefused() {
        assertRefused(
                CrossReferenceDuty.ACKNOWLEDGES,
                new Quoted.Text("7".repeat(65)),
                ProblemCode.PARTNER_NUMBER_MALFORMED,
                new Violation("/partnerTicketNumber", "too_long", Map.of("max", 64)));
        assertRefused(
                CrossReferenceDuty.ACKNOWLEDGES,
                new Quoted.OfOtherType(),
                ProblemCode.PARTNER_NUMBER_MALFORMED,
                new Violation("/partnerTicketNumber", "wrong_type", Map.of("expected", "string")));
    }

    @ParameterizedTest
    @EnumSource
    void theHubQuotesNoPartnerNumber(CrossReferenceDuty duty) {
        assertThat(CallersNumber.judge(HUB, duty, quoting(ABSENT))).isEmpty();
    }

    @Test
    void anOperationWithoutADutyNeedsNone() {
        assertThat(CallersNumber.judge(PARTNER, CrossReferenceDuty.NONE, quoting(ABSENT)))
                .isEmpty();
    }

    private static void assertRefused(
            CrossReferenceDuty duty, Quoted quoted, ProblemCode code, Violation violation) {
        assertThatThrownBy(() -> CallersNumber.judge(PARTNER, duty, quoting(quoted)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected ->
                                assertThat(rejected.problem())
                                        .isEqualTo(
                                                Problem.of(code, violation).source("Guide 2.5")));
    }

    private static MessageNumbers quoting(Quoted partner) {
        return new MessageNumbers(ABSENT, partner, ABSENT);
    }
}
