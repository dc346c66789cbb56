package ca.liaison.sla.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SLA-02")
@DisplayName("A contact table")
class ContactFormsTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Instant RECORDED = Instant.parse("2026-01-10T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "servicedesk@ehealthontario.on.ca",
                "claude.tremblay+garde@example.org",
                "o'neil@a-b.example.org"
            })
    void takesEMailAddresses(String text) {
        assertThat(ContactForms.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk",
                "desk@",
                "@example.org",
                "desk@example",
                "desk@-example.org",
                "a b@example.org",
                ".a@example.org",
                "a..b@example.org",
                "a@b@example.org",
                "Desk <desk@example.org>",
                "desk@example.org, other@example.org"
            })
    void refusesWhatIsNoEMailAddress(String text) {
        assertThat(ContactForms.isEmail(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 866 250-1554",
                "1 866 250‐1554",
                "+1-555-0100",
                "(416) 946-4767",
                "+1 555 010-0123 ext. 12",
                "416.946.4767, poste 4022",
                "4169464767 x12"
            })
    void takesTelephoneNumbers(String text) {
        assertThat(ContactForms.isPhone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "911",
                "call the desk",
                "1 866 250-1554 or 416 946-4767",
                "1234567890123456",
                "+",
                "555-ABC-1234",
                "1 866 250-1554 ext.",
                "١٢٣٤٥٦٧٨"
            })
    void refusesWhatIsNoTelephoneNumber(String text) {
        assertThat(ContactForms.isPhone(text)).isFalse();
    }

    @Test
    void isStaleOnceAWholeYearIsOverSinceAnybodySaidAnythingOfIt() {
        Instant last = RECORDED.plus(YEAR);
        ContactTable table = table(RECORDED, null);

        assertThat(table.status(last.minusNanos(1_000), YEAR)).isEqualTo(ContactStatus.CURRENT);
        assertThat(table.status(last, YEAR)).isEqualTo(ContactStatus.STALE);
        assertThat(table(RECORDED, last).status(last, YEAR)).isEqualTo(ContactStatus.CURRENT);
        assertThat(table(RECORDED, last).status(last.plus(YEAR), YEAR))
                .isEqualTo(ContactStatus.STALE);
    }

    @Test
    void countsFromWhenItBeginsToHold() {
        Instant later = RECORDED.plus(Duration.ofDays(90));

        assertThat(table(later, null).status(RECORDED.plus(YEAR), YEAR))
                .isEqualTo(ContactStatus.CURRENT);
    }

    @Test
    void isMissingWithoutAVersionInForce() {
        assertThat(new ContactTable(TableId.of("nord"), null).status(RECORDED, YEAR))
                .isEqualTo(ContactStatus.MISSING);
    }

    @Test
    void isNamedByOrganisationAndService() {
        assertThat(TableId.of("nord.OLIS")).isEqualTo(new TableId("nord", "OLIS"));
        assertThat(TableId.of("nord")).isEqualTo(new TableId("nord", null));
        assertThat(TableId.of("nord.OLIS")).hasToString("nord.OLIS");
        assertThat(TableId.of("nord")).hasToString("nord");
    }

    private static ContactTable table(Instant validFrom, @Nullable Instant confirmedAt) {
        return new ContactTable(
                TableId.of("nord"), new VersionFacts(1, validFrom, null, RECORDED, confirmedAt));
    }
}
