package ca.liaison.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.liaison.kit.reference.PartnerNumber.Fault;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("XRF-01")
class PartnerNumberTest {

    private static final Pattern CODE_POINT = Pattern.compile("<([0-9A-F]{4})>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            textBlock =
                    """
                    # one           | other             | the same | why
                    HDN-2026-00017  | hdn-2026-00017    | true  | case
                    HDN 2026 00017  | HDN202600017      | true  | white space inside
                    'HDN<00A0>17 ' | '<3000>HDN17'    | true  | no-break and ideographic spaces
                    HDN<2028>17    | HDN17             | true  | line separator
                    HDN-2026-00017  | HDN202600017      | false | hyphens count
                    HDN-17          | HDN<2011>17      | false | another hyphen is another character
                    HDN-017         | HDN-17            | false | leading zeros count
                    DÉP-1           | DEP-1             | false | accents count
                    DE<0301>P-1    | dép-1             | true  | composed and decomposed
                    HDN/17          | HDN.17            | false | punctuation counts
                    STRASSE-1       | straße-1          | true  | sharp s
                    STRASSE-1       | STRA<1E9E>E-1    | true  | capital sharp s
                    ΟΔΟΣ            | οδος              | true  | sigma
                    οδος            | οδοσ              | true  | final sigma
                    ΟΔΟΣ 1          | οδος1             | true  | final sigma before a space
                    ı-1             | i-1               | false | dotless i is its own letter
                    İ-1             | i<0307>-1        | true  | capital dotted i
                    İ-1             | i-1               | false | its dot counts
                    I-1             | i-1               | true  | root locale
                    <FB01>-1       | FI-1              | true  | ligature
                    <FF11>         | 1                 | false | compatibility forms count
                    K-1             | <212A>-1         | true  | Kelvin sign
                    """)
    void twoSpellingsAreTheSameOrNot(String one, String other, boolean same, String why) {
        PartnerNumber first = new PartnerNumber(unescaped(one));
        PartnerNumber second = new PartnerNumber(unescaped(other));

        assertThat(first.isSameAs(second)).as(why).isEqualTo(same);
        assertThat(second.isSameAs(first)).as(why).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                  | blank
                    ' '                 | blank
                    <0009><000A>            | blank
                    '<00A0><2003>'    | blank
                    <0000>             | forbidden_character
                    HDN<0009>17            | forbidden_character
                    HDN<200B>17        | forbidden_character
                    HDN<D800>          | forbidden_character
                    HDN<FFFF>          | forbidden_character
                    HDN<202E>17        | forbidden_character
                    HDN<00AD>17        | forbidden_character
                    HDN17<034F>        | forbidden_character
                    HDN<115F>17        | forbidden_character
                    HDN<1160>17        | forbidden_character
                    HDN<180B>17        | forbidden_character
                    HDN<2065>17        | forbidden_character
                    HDN<2800>17        | forbidden_character
                    HDN17<3164>        | forbidden_character
                    HDN17<FE0F>        | forbidden_character
                    HDN<FFA0>17        | forbidden_character
                    HDN-2026-00017      | ''
                    -                   | ''
                    0                   | ''
                    """)
    void saysWhatIsWrong(String text, String faults) {
        assertThat(codes(unescaped(text))).isEqualTo(faults);
    }

    @Test
    void holdsSixtyFourCodePointsAsGiven() {
        String longest = "🚑".repeat(PartnerNumber.LONGEST);

        assertThat(codes(longest)).isEmpty();
        assertThat(codes(longest + " ")).isEqualTo("too_long");
        assertThat(codes("\u0000".repeat(PartnerNumber.LONGEST + 1)))
                .isEqualTo("too_long, forbidden_character");
        assertThat(PartnerNumber.faultsOf(null)).containsExactly(Fault.BLANK);
    }

    @Test
    void isShownAsGivenButNotByAccident() {
        PartnerNumber number = new PartnerNumber(" Hdn 17 ");

        assertThat(number.text()).isEqualTo(" Hdn 17 ");
        assertThat(number.equalityKey()).isEqualTo("hdn17");
        assertThat(number).hasToString("PartnerNumber[8 characters]");
    }

    @Test
    void isNeverMadeOfARefusedText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartnerNumber("secret\u0000"))
                .withMessageNotContaining("secret");
    }

    private static String codes(String text) {
        List<Fault> faults = PartnerNumber.faultsOf(text);
        return faults.stream().map(Fault::code).collect(Collectors.joining(", "));
    }

    /// The tables write special characters by their code points.
    private static String unescaped(String text) {
        return CODE_POINT
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
