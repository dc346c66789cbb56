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
import org.junit.jupiter.params.provider.ValueSource;

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
            delimiter = '§',
            textBlock =
                    """
                    # kind                  § text
                    ontario_health_number   § health card {on/}
                    ontario_health_number   § health card {on_}
                    ontario_health_number   § health card {on,}
                    ontario_health_number   § 'health card: {on, }'
                    ontario_health_number   § health card {on:}
                    ontario_health_number   § health card {on|}
                    ontario_health_number   § health card {on*}
                    ontario_health_number   § health card {on+}
                    ontario_health_number   § health card {on~}
                    ontario_health_number   § health card {on --}
                    ontario_health_number   § health card {on ///}
                    ontario_health_number   § OHIP {on()}
                    ontario_health_number   § OHIP {on[]}
                    ontario_health_number   § OHIP {on1/}
                    ontario_health_number   § OHIP {on1_}
                    ontario_health_number   § OHIP {on3/}
                    ontario_health_number   § OHIP {on2*}
                    ontario_health_number   § The health card of the patient of room 12 is {on/}
                    ontario_health_number   § {on/} (OHIP)
                    ontario_health_number   § OHIP/{on/}
                    ontario_health_number   § carte santé {on&nbsp;}
                    ontario_health_number   § carte&nbsp;sant&eacute;&nbsp;{on}
                    ontario_health_number   § OHIP {on&#160;}
                    ontario_health_number   § OHIP {on&#xA0;}
                    ontario_health_number   § OHIP {on&amp;nbsp;}
                    ontario_health_number   § OHIP {on%20}
                    ontario_health_number   § OHIP {on%C2%A0}
                    ontario_health_number   § OHIP {on%252D}
                    ontario_health_number   § q=OHIP%3A%20{on}%20x
                    ontario_health_number   § OHIP {on-entities}
                    ontario_health_number   § OHIP {on-hexadecimal}
                    ontario_health_number   § OHIP {on-percent}
                    ontario_health_number   § OHIP %{on}
                    ontario_health_number   § OHIP %20{on}
                    ontario_health_number   § OHIP&#32;{on}
                    ontario_health_number   § \u041E\u041D\u0406\u0420 {on}
                    ontario_health_number   § \u0397C\u039D {on}
                    ontario_health_number   § h\u0435\u0430lth c\u0430rd {on}
                    ontario_health_number   § le\u2800HCN\u2800{on}
                    ontario_health_number   § H\u3164CN {on}
                    ramq_number             § RAMQ {ramq/}
                    ramq_number             § RAMQ {ramq_}
                    ramq_number             § RAMQ {ramq,}
                    ramq_number             § 'RAMQ {ramq, }'
                    ramq_number             § RAMQ {ramq:}
                    ramq_number             § RAMQ {ramq --}
                    ramq_number             § RAMQ {ramq[]}
                    ramq_number             § RAMQ {ramq-apart}
                    ramq_number             § {ramq-apart}
                    ramq_number             § dossier {ramq/}
                    ramq_number             § dossier {ramq|}
                    ramq_number             § dossier {ramq&nbsp;}
                    ramq_number             § dossier {ramq-cyrillic}
                    ramq_number             § dossier {ramq\u3164}
                    ramq_number             § dossier {ramq\u2800}
                    social_insurance_number § SIN {sin/}
                    social_insurance_number § NAS {sin_}
                    social_insurance_number § NAS {sin,}
                    social_insurance_number § NAS {sin:}
                    social_insurance_number § NAS {sin|}
                    social_insurance_number § NAS {sin --}
                    social_insurance_number § NAS {sin()}
                    social_insurance_number § NAS {sin&nbsp;}
                    social_insurance_number § social insurance number: {sin/}
                    social_insurance_number § \u039D\u0391\u0405 {sin}
                    health_number           § PHN {bc/}
                    health_number           § PHIN 123/456/789
                    health_number           § MCP 123_456_789_012
                    """)
    void refusesNumbersWrittenWithOtherSigns(String kind, String template) {
        for (int seed = 0; seed < SEEDS; seed++) {
            String text = Disguise.fill(template, seed);

            assertThat(codes(text)).as(template).contains(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x34F, 0xFE0F, 0x17B4, 0x180B, 0x180F,
                0x2065, 0xFFF0, 0x1BCA0, 0x1D173, 0xE0001, 0xE0100, 0xAD, 0x61C, 0x200B, 0xFEFF
            })
    void whatIsShownAsNothingHidesNothing(int codePoint) {
        String invisible = Character.toString(codePoint);

        for (int seed = 0; seed < SEEDS; seed++) {
            String number = MadeUpNumbers.grouped(MadeUpNumbers.ontario(seed), invisible, 4, 3, 3);
            assertThat(codes("OHIP " + number)).contains("ontario_health_number");
            assertThat(codes("O" + invisible + "HIP " + MadeUpNumbers.ontario(seed)))
                    .contains("ontario_health_number");
            assertThat(codes("NAM " + invisible + MadeUpNumbers.ramqOfMan(seed)))
                    .contains("ramq_number");
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

    /// As they stand in tickets: with words that name health numbers, and often with right check
    /// digits.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OHIP line is busy, call {on-phone}",
                "OHIP help desk {on-phone}, ext. 4521",
                "Ligne OHIP occupée, composez le {on3/}",
                "Fax of the OHIP desk: {on-fax}",
                "Appeler le +1 (613) 555-0199 poste 12 au sujet de OHIP",
                "téléavertisseur 555-0123, postes 4521, 4522 et 4523",
                "OHIP eligibility is down since 2026/11/22 07:10:12",
                "Carte santé : le portail est en panne depuis le 22/11/2026 à 07 h 10",
                "le 3 déc. 2026, de 22:00 à 02:00 (HE), OHIP est en entretien",
                "OHIP: 2026-11-22T07:10:00.123-05:00 to 2026-11-22T07:15:00.456-05:00",
                "OHIP: errors 503, 504, 500, 7 times each",
                "HCN look-ups failed {on-thousands} times",
                "OHIP paid {on-thousands} $ in 2026",
                "OHIP claims: 12,345 / 67,890 refused",
                "montant de 1 234 567,89 $ pour la carte santé",
                "OHIP ratio 59877,65434",
                "OHIP gateways 10.20.30.41:8443 / 10.20.30.42:8443 are unreachable",
                "10.20.30.0/24, 10.20.31.0/24 (OHIP)",
                "2001:4860:4860::8888 beside the OHIP network 120",
                "Switch 00:11:22:33:44:55, port 3/0/12, OHIP segment",
                "00-11-22-33-44-55 et 00:1A:2B:3C:4D:5E hors ligne (HCN)",
                "TLS fingerprint 12:34:56:78:90:12:34:56:78:90:12:34 of the OHIP portal",
                "NAS ports 139/445/548 closed",
                "NAS 10.1.2.3 : 4 disques sur 12, 88 % plein, 130,5 To",
                "SNMP 1.3.6.1.4.1.9.9.13.1.3.1.3 on the NAS",
                "sin(30) + sin(45) = 1,207",
                "MCP server 2025-06-18 on ports 8080/8443",
                "Version 10.4.3/2026.11.2 of the OHIP connector",
                "Windows 11 10.0.26100.1742, Chrome 131.0.6778.86, RAMQ portal",
                "position 45.4215, -75.6972; OHIP kiosk 12",
                "MSH|^~\\&|OHIP|4521|OLIS|3310|20261122071012||ADT^A08|00042|P|2.5.1",
                "urn:oid:2.16.840.1.113883.3.239 is no OHIP identifier",
                "purchase order {on/}",
                "bon de commande {on_}",
                "/data/export/{on_}.zip",
                "lots {sin/} et {sin_}",
                "OHIP_20261122_10.csv and OHIP_261122_0710.log are empty",
                "SCAN_8511_2215.pdf, PAGE_2026_1122.pdf",
                "logs in /data/2611/2215 and data/2611/2219",
                "GET /v1/ohip/2026/11/22/claims?limit=100&offset=2000 answers 503",
                "50%20 dans l'adresse : /recherche?q=a%20b%2Fc&n=20, carte santé",
                "AT&T circuit 12/HCGS/034567, R&D: &lt;b&gt; shows &nbsp; on screen 2",
                "étapes 1/2/3/4/5/6/7/8 de la carte santé",
                "CPU 87/90/95/99 % sur gw01; OHIP en attente",
                "délais P1 15/30/60/240 min, carte santé",
                "rows 1..1000, 2001..3000 of the HCN table",
                "ISO/IEC 27001:2022, 27799:2016 (OHIP audit)",
                "Licence XK4T-8812-0045-1123 expirée, RAMQ avisée",
                "OLIS queue 1204, 1310, 1422, 980 at 07:10, 07:15, 07:20",
                "INC0004217, INC0004218, REQ-{on} about OHIP",
                "RAMQ : 8511/0112 appels traités",
                "RAMQ 8511 0112 appels traités",
                "OHIP 550e8400-e29b-41d4-a716-446655440000",
                "100 % des 1 200 requêtes OHIP (1 050/150) échouent",
                "uptime of OHIP 99.95%, 416/416 hosts, 12/12 sites"
            })
    void letsServiceDesksWrite(String template) {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(codes(Disguise.fill(template, seed))).as(template).isEmpty();
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
