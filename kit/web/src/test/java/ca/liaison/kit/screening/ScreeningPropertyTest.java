package ca.liaison.kit.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

@Tag("PHI-01")
class ScreeningPropertyTest {

    private final Screening screening = Screening.shipped();

    @Property
    void findsNothingInTextWithoutDigits(@ForAll("withoutDigits") String text) {
        assertThat(screening.screen(text)).isEmpty();
    }

    @Property
    void anyTextIsJudgedWithoutAFault(@ForAll String text) {
        assertThat(screening.screen(text)).hasSizeLessThan(PersonalInformationKind.values().length);
    }

    @Property
    void findsANamedOntarioNumberHoweverItIsSpaced(
            @ForAll long seed,
            @ForAll("words") String word,
            @ForAll("joiners") String joiner,
            @ForAll("groupings") int[] grouping) {
        String number = MadeUpNumbers.grouped(MadeUpNumbers.ontario(seed), joiner, grouping);

        assertThat(screening.screen("a " + word + " " + number + " b"))
                .contains(new Finding(PersonalInformationKind.ONTARIO_HEALTH_NUMBER));
    }

    @Property
    void findsANamedNumberInWhateverDigitsItIsWritten(
            @ForAll long seed,
            @ForAll("zeros") String zero,
            @ForAll("invisible") String invisible) {
        StringBuilder number = new StringBuilder();
        MadeUpNumbers.ontario(seed)
                .chars()
                .forEach(digit ->
                        number.appendCodePoint(zero.codePointAt(0) + digit - '0')
                                .append(invisible));

        assertThat(screening.screen("OHIP " + number))
                .containsExactly(new Finding(PersonalInformationKind.ONTARIO_HEALTH_NUMBER));
    }

    @Property
    void findsRamqNumbersOfEveryone(@ForAll long seed, @ForAll("sexes") String sex) {
        String number =
                sex.equals("man")
                        ? MadeUpNumbers.ramqOfMan(seed)
                        : MadeUpNumbers.ramqOfWoman(seed, sex.charAt(0));

        assertThat(screening.screen("dossier " + number))
                .containsExactly(new Finding(PersonalInformationKind.RAMQ_NUMBER));
    }

    @Property
    void findsNamedSocialInsuranceNumbers(@ForAll long seed, @ForAll("joiners") String joiner) {
        String number = MadeUpNumbers.grouped(MadeUpNumbers.socialInsurance(seed), joiner, 3, 3, 3);

        assertThat(screening.screen("NAS " + number))
                .contains(new Finding(PersonalInformationKind.SOCIAL_INSURANCE_NUMBER));
    }

    @Property
    void findsALabelledNumberWhateverSignsJoinIt(
            @ForAll long seed,
            @ForAll("words") String word,
            @ForAll("signs") String signs,
            @ForAll("groupings") int[] grouping) {
        String number = MadeUpNumbers.grouped(MadeUpNumbers.ontario(seed), signs, grouping);

        assertThat(screening.screen("a " + word + " " + number + " b"))
                .contains(new Finding(PersonalInformationKind.ONTARIO_HEALTH_NUMBER));
    }

    @Property
    void findsALabelledNumberInTheNextText(
            @ForAll long seed, @ForAll("words") String word, @ForAll("joiners") String joiner) {
        String number = MadeUpNumbers.grouped(MadeUpNumbers.ontario(seed), joiner, 4, 3, 3);

        assertThat(screening.screenTogether(List.of("a", "b " + word, number + " c")))
                .containsEntry(2, new Finding(PersonalInformationKind.ONTARIO_HEALTH_NUMBER));
    }

    @Property
    void anyTextsAreJudgedTogetherWithoutAFault(@ForAll List<String> texts) {
        assertThat(screening.screenTogether(texts)).hasSizeLessThanOrEqualTo(texts.size());
    }

    @Property
    void numbersThatNothingNamesPass(
            @ForAll
                    @StringLength(min = 1, max = 40)
                    @Chars({'0', '1', '2', '7', '8', '9', ',', ';', '/', '_', '|', ':', '+', '('})
                    String text) {
        assertThat(screening.screen(text)).isEmpty();
    }

    @Property
    void theSameTextIsJudgedAlikeInCapitalsAndSmallLetters(@ForAll long seed) {
        String text = "numéro de carte santé " + MadeUpNumbers.ontario(seed);

        assertThat(screening.screen(text.toUpperCase(Locale.ROOT)))
                .isEqualTo(screening.screen(text))
                .isNotEmpty();
    }

    @Provide
    Arbitrary<String> withoutDigits() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(300)
                .map(text ->
                        text.codePoints()
                                .filter(ScreeningPropertyTest::holdsNoDigit)
                                .collect(
                                        StringBuilder::new,
                                        StringBuilder::appendCodePoint,
                                        StringBuilder::append)
                                .toString());
    }

    private static boolean holdsNoDigit(int codePoint) {
        return NormalisedText.of(Character.toString(codePoint))
                .folded()
                .chars()
                .noneMatch(Character::isDigit);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "HCN",
                "hcn:",
                "OHIP",
                "health card",
                "Health-Card",
                "health_number",
                "carte Santé",
                "CARTE SANTÉ",
                "assurance-santé",
                "NCS",
                "assurance maladie",
                "PHN",
                "carte sante\u0301");
    }

    @Provide
    Arbitrary<String> joiners() {
        return Arbitraries.of(
                "",
                " ",
                "-",
                "\u2010",
                "\u2011",
                "\u2013",
                "\u2014",
                "\u2212",
                "\u00A0",
                "\u202F",
                "\u2009",
                "\u3000",
                "\t",
                "\n",
                " - ",
                " \u2013 ",
                ". ",
                "\u200B",
                "\u2060",
                "\u00AD",
                "     ",
                "\u00B7",
                "\uFF0D");
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(
                "/", "_", "|", "*", "+", "~", "(", ")", "[", "]", "][", " / ", " -- ", "///", "+-+",
                "__", "&nbsp;", "&#160;", "&#x2d;", "%20", "%2D", "%2F", "%C2%A0", "%252F",
                "\u3164", "\u2800", "\u115F", "\uFFA0", "\u2044");
    }

    @Provide
    Arbitrary<int[]> groupings() {
        return Arbitraries.of(
                List.of(
                        new int[] {4, 3, 3},
                        new int[] {3, 3, 4},
                        new int[] {2, 2, 2, 2, 2},
                        new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                        new int[] {10}));
    }

    @Provide
    Arbitrary<String> zeros() {
        return Arbitraries.of("0", "\uFF10", "\u0660", "\uD835\uDFCE");
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                "", "\u200B", "\u200D", "\uFEFF", "\u2060", "\u00AD", "\uFE0F", "\u034F", "\u115F",
                "\u1160", "\u2800", "\u3164", "\uFFA0");
    }

    @Provide
    Arbitrary<String> sexes() {
        return Arbitraries.of("man", "F", "M");
    }
}
