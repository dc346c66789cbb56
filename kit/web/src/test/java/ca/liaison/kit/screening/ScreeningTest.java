package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PHI-01")
class ScreeningTest {

    private static final int SEEDS = 20;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # kind                  | text
                    ontario_health_number   | HCN {on}
                    ontario_health_number   | hcn: {on}
                    ontario_health_number   | The health card {on} is refused
                    ontario_health_number   | numéro de carte Santé : {on}
                    ontario_health_number   | Numéro d’assurance-santé {on}
                    ontario_health_number   | OHIP# {on-phone}
                    ontario_health_number   | O.H.I.P. {on}
                    ontario_health_number   | {on} (OHIP)
                    ontario_health_number   | call 416-555-0123 about OHIP {on}
                    ontario_health_number   | phone {on-dashed} OHIP
                    ontario_health_number   | HCN{on}
                    ontario_health_number   | {"healthCardNumber":"{on}"}
                    ontario_health_number   | patientHCN={on}
                    ontario_health_number   | health_card_no={on}&x=1
                    ontario_health_number   | <hcn>{on}</hcn>
                    ontario_health_number   | {on-dashed}
                    ontario_health_number   | the viewer shows {on-spaced} twice
                    ontario_health_number   | seen on 2026-11-22 07:10 for {on-dashed}
                    ontario_health_number   | {on-dashed}-WX
                    ontario_health_number   | {on} WX
                    ontario_health_number   | {on}WX
                    ontario_health_number   | 'PID|1||{on}^^^MOH&2.16.840.1.113883.4.59&ISO^JHN'
                    ontario_health_number   | "value":"{on}","system":"https://fhir.infoway-inforoute.ca/NamingSystem/ca-on-patient-hcn"
                    ontario_health_number   | Alice,{on},ON,OHIP
                    ontario_health_number   | INC0000042 about health card {on}
                    ramq_number             | {ramq}
                    ramq_number             | {ramq-lower}
                    ramq_number             | {ramq-spaced}
                    ramq_number             | le dossier {ramq-f} ne s’ouvre pas
                    ramq_number             | le dossier {ramq-m} ne s’ouvre pas
                    ramq_number             | NAM {ramq}, carte soleil
                    social_insurance_number | SIN {sin}
                    social_insurance_number | NAS : {sin-spaced}
                    social_insurance_number | numéro d'assurance sociale {sin}
                    social_insurance_number | socialInsuranceNumber={sin}
                    health_number           | PHN {bc}
                    health_number           | PHIN 123 456 789
                    health_number           | HSN 123456789
                    health_number           | MCP 123 456 789 012
                    health_number           | MSI number 1234567890
                    health_number           | health card 123456789 of another province
                    birth_date_with_name    | Alice Tremblay, née le 12 mars 1980
                    birth_date_with_name    | Alice Tremblay née le 1980-03-12
                    birth_date_with_name    | né le 1er janvier 1980, Bob Roy
                    birth_date_with_name    | patient Bob Roy (DOB 1980/03/12)
                    birth_date_with_name    | DOB: March 12, 1980 for Mrs Roy
                    birth_date_with_name    | Mme Roy, date de naissance 12-03-1980
                    birth_date_with_name    | ROY, BOB DDN 19800312
                    birth_date_with_name    | TREMBLAY^ALICE birthDate 1980-03-12
                    """)
    void refusesPersonalInformation(String kind, String template) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = MadeUpNumbers.fill(template, seed);

            assertThat(codes(text)).as(template).contains(kind);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # why                                  | text
                    no word beside it                      | ticket {on} is open
                    a phone number                         | call {on-phone}
                    a phone number with a phone word       | téléphone : {on-dashed}
                    a phone number with a phone word       | poste {on-spaced}
                    a Unix time                            | at=1763800000 offset {on}
                    a Unix time in milliseconds            | OHIP portal 1763800000123
                    a word too far away                    | OHIP is the insurer of Ontario; everything else that follows is about the server and {on}
                    a UUID beside a word                   | OHIP 550e8400-e29b-41d4-a716-446655440000
                    a UUID of digits beside a word         | MCP 55008400-2291-4144-7716-446655440000
                    a hash beside a word                   | OHIP a94a8fe5ccb19ba61c4c0873d391e987982fbbd3
                    inside a longer run of digits          | OHIP 1{on}1
                    inside a longer run of letters         | OHIP AB{on}
                    letters behind it                      | OHIP {on}abc
                    a ticket prefix glued to it            | OHIP INC{on}
                    a ticket prefix and a hyphen           | OHIP INC-{on}
                    a decimal                              | OHIP ratio 3.{on}
                    a decimal                              | OHIP ratio {on}.25
                    an amount                              | OHIP {on},25 $
                    an amount                              | OHIP {on} $
                    a date-time                            | OHIP down since 2026-11-22 07:10:00
                    a date-time with zone                  | OHIP down since 2026-11-22T07:10:00-05:00
                    a date and an hour                     | OHIP en panne depuis le 22.11.2026 07 h 10
                    an internet address                    | OHIP gateway 192.168.10.25
                    a hardware address                     | OHIP gateway 00-11-22-33-44-55
                    a mail address                         | OHIP {on}@example.org
                    a wrong check digit                    | OHIP {on-bad}
                    zero first                             | OHIP 0000000000
                    nine digits without a word             | serial {sin}
                    a word inside a word                   | using {sin} basins {sin} nasal {sin}
                    wrong check digit                      | SIN {sin-bad}
                    a wrong RAMQ check digit               | {ramq-bad}
                    RAMQ letters without digits            | RAMQ NAM OHIP HCN SIN NAS
                    a month that is none                   | ABCD99991234
                    a sequence number 0                    | ABCD80031201
                    a longer run of letters                | X{ramq}
                    a date beside a word of a province     | PHN 20261122
                    birth word and date without a name     | DOB 1980-03-12 is shown twice
                    a name and a date without a birth word | Bob Roy called on 2026-11-22
                    a name and a birth word without a date | Alice Tremblay asks for the date of birth field
                    the carer's name                       | Dr Alice Tremblay entered DOB 1980-03-12
                    the carer's name                       | Dre. Alice Tremblay, date de naissance 1980-03-12
                    names of services                      | Connecting Ontario shows birth date 1980-03-12 twice
                    a French negation                      | On ne le voit plus depuis le 2026-11-22, dit Bob Roy
                    an installer package                   | MSI installer 1234567890 failed
                    a time with a fraction                 | OHIP 503 since 2026-11-22 07:10:00.123456789
                    a long serial number                   | NAM serial 1234567890123456789012
                    a fingerprint                          | NAS 12:34:56:78:90:12:34:56:78:90
                    words and numbers of four              | PORT 8001 1521, ROOM 2045 1123
                    a partner's number                     | HDN-2026-00017
                    an eHealth number                      | INC0000042
                    """)
    void letsOrdinaryTextPass(String why, String template) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = MadeUpNumbers.fill(template, seed);

            assertThat(codes(text)).as(why).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    probable_ontario_health_number   | HCN {on-bad}
                    probable_ontario_health_number   | carte santé : {on-bad}
                    probable_ramq_number             | NAM {ramq-bad}
                    probable_social_insurance_number | NAS {sin-bad}
                    probable_health_number           | PHN {bc-bad}
                    """)
    void refusesMistypedNumbersWhereThatIsSwitchedOn(String kind, String template) {
        Screening strict =
                new Screening(rules(EnumSet.allOf(PersonalInformationKind.class), Set.of()));

        String text = MadeUpNumbers.fill(template, 7);

        assertThat(codes(strict, text)).containsExactly(kind);
        assertThat(codes(text)).isEmpty();
    }

    @Test
    void aHostNameOfAListedBeginningIsNoRamqNumberUnlessAWordSaysSo() {
        String number = MadeUpNumbers.ramqOfMan(3);
        Screening listed =
                new Screening(
                        rules(
                                ScreeningRules.SHIPPED.kinds(),
                                Set.of(number.substring(0, 4).toLowerCase(Locale.ROOT))));

        assertThat(codes(listed, "host " + number + " is down")).isEmpty();
        assertThat(codes(listed, "RAMQ " + number)).containsExactly("ramq_number");
        assertThat(codes("host " + number + " is down")).containsExactly("ramq_number");
    }

    @Test
    void aTicketNumberOfFourLettersIsNoRamqNumber() {
        String number = MadeUpNumbers.ramqOfMan(3);
        String prefix = number.substring(0, 4).toLowerCase(Locale.ROOT);
        ScreeningRules shipped = ScreeningRules.SHIPPED;
        Screening listed =
                new Screening(
                        new ScreeningRules(
                                shipped.windows(), shipped.kinds(), Set.of(), Set.of(prefix)));

        assertThat(codes(listed, "RAMQ " + number)).isEmpty();
    }

    @Test
    void tellsEachKindOnceAndNothingElse() {
        String number = MadeUpNumbers.ontario(1);
        String text =
                MadeUpNumbers.fill("HCN {on} and HCN {on}, NAS {sin}", 1)
                        + " "
                        + MadeUpNumbers.ramqOfMan(5);

        assertThat(codes(text))
                .containsExactly("ontario_health_number", "ramq_number", "social_insurance_number");
        assertThat(Screening.shipped().screen(text).toString()).doesNotContain(number);
    }

    private static ScreeningRules rules(
            Set<PersonalInformationKind> kinds, Set<String> hostNamePrefixes) {
        ScreeningRules shipped = ScreeningRules.SHIPPED;
        return new ScreeningRules(
                shipped.windows(), kinds, hostNamePrefixes, shipped.ticketPrefixes());
    }

    private static Set<String> codes(String text) {
        return codes(Screening.shipped(), text);
    }

    private static Set<String> codes(Screening screening, String text) {
        return screening.screen(text).stream()
                .map(finding -> finding.kind().code())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
