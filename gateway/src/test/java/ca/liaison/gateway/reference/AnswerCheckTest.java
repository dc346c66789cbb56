package ca.liaison.gateway.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.reference.PartnerNumber;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("XRF-06")
class AnswerCheckTest {
    private static final Quoted ABSENT = new Quoted.Absent();
    private static final Quoted TICKET = new Quoted.Text("INC0000042");
    private static final Optional<PartnerNumber> QUOTED = Optional.of(new PartnerNumber("HDN-1"));

    @Test
    void aSuccessCarriesTheTicketsNumberAndTheCallersOwn() {
        assertThat(carriesBoth(TICKET, new Quoted.Text("HDN-1"))).isTrue();
        assertThat(carriesBoth(TICKET, new Quoted.Text("hdn -1"))).isTrue();
    }

    @Test
    void aSuccessWithoutOneOfThemIsNone() {
        assertThat(carriesBoth(ABSENT, new Quoted.Text("HDN-1"))).isFalse();
        assertThat(carriesBoth(new Quoted.Text(" "), new Quoted.Text("HDN-1"))).isFalse();
        assertThat(carriesBoth(TICKET, ABSENT)).isFalse();
        assertThat(carriesBoth(TICKET, new Quoted.OfOtherType())).isFalse();
        assertThat(carriesBoth(TICKET, new Quoted.Text(""))).isFalse();
        assertThat(carriesBoth(TICKET, new Quoted.Text("HDN-2"))).isFalse();
    }

    @Test
    @Tag("XRF-05")
    void aCorrectionIsAnsweredWithTheRightNumber() {
        MessageNumbers correction =
                new MessageNumbers(ABSENT, new Quoted.Text("HDN-1"), new Quoted.Text("HDN-2"));

        assertThat(
                        AnswerCheck.carriesBoth(
                                new MessageNumbers(TICKET, new Quoted.Text("HDN-2"), ABSENT),
                                QUOTED,
                                correction))
                .isTrue();
        assertThat(
                        AnswerCheck.carriesBoth(
                                new MessageNumbers(TICKET, new Quoted.Text("HDN-3"), ABSENT),
                                QUOTED,
                                correction))
                .isFalse();
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-05")
    void aRepeatIsAnsweredWithTheNumberThatTheTicketHasNow() {
        assertThat(
                        AnswerCheck.carriesBothNow(
                                new MessageNumbers(TICKET, new Quoted.Text("HDN-2"), ABSENT),
                                QUOTED))
                .isTrue();
        assertThat(AnswerCheck.carriesBothNow(new MessageNumbers(TICKET, ABSENT, ABSENT), QUOTED))
                .isFalse();
        assertThat(
                        AnswerCheck.carriesBothNow(
                                new MessageNumbers(ABSENT, new Quoted.Text("HDN-2"), ABSENT),
                                QUOTED))
                .isFalse();
    }

    @Test
    void theHubIsToldTheTicketsNumber() {
        MessageNumbers none = MessageNumbers.NONE;

        assertThat(
                        AnswerCheck.carriesBoth(
                                new MessageNumbers(TICKET, ABSENT, ABSENT), Optional.empty(), none))
                .isTrue();
        assertThat(AnswerCheck.carriesBoth(none, Optional.empty(), none)).isFalse();
    }

    private static boolean carriesBoth(Quoted number, Quoted partner) {
        return AnswerCheck.carriesBoth(
                new MessageNumbers(number, partner, ABSENT),
                QUOTED,
                new MessageNumbers(ABSENT, new Quoted.Text("HDN-1"), ABSENT));
    }
}
