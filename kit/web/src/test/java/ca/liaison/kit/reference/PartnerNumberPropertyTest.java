package ca.liaison.kit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.screening.PlainCharacters;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("XRF-01")
class PartnerNumberPropertyTest {

    @Property
    void theKeyOfAKeyIsItself(@ForAll("numbers") String text) {
        String key = new PartnerNumber(text).equalityKey();

        assertThat(key.codePoints().noneMatch(PlainCharacters::isWhiteSpace)).isTrue();
        if (key.codePointCount(0, key.length()) <= PartnerNumber.LONGEST) {
            assertThat(new PartnerNumber(key).equalityKey()).isEqualTo(key);
        }
    }

    @Property
    void whiteSpaceAndCompositionNeverTellNumbersApart(
            @ForAll("numbers") String text, @ForAll("blanks") String blank) {
        String other = Normalizer.normalize(text, Normalizer.Form.NFD) + blank;

        if (PartnerNumber.faultsOf(other).isEmpty()) {
            assertThat(new PartnerNumber(other).isSameAs(new PartnerNumber(text))).isTrue();
        }
    }

    @Property
    void caseNeverTellsAsciiNumbersApart(@ForAll("asciiNumbers") String text) {
        assertThat(new PartnerNumber(text.toUpperCase(Locale.ROOT)).equalityKey())
                .isEqualTo(new PartnerNumber(text.toLowerCase(Locale.ROOT)).equalityKey());
    }

    @Property
    void textWithFaultsIsRefusedAndOtherTextIsNot(@ForAll String text) {
        boolean blank = text.codePoints().allMatch(PlainCharacters::isWhiteSpace);
        boolean tooLong = text.codePointCount(0, text.length()) > PartnerNumber.LONGEST;
        boolean forbidden =
                text.codePoints().anyMatch(PlainCharacters::isForbidden)
                        || text.codePoints().anyMatch(PlainCharacters::isInvisible);

        assertThat(PartnerNumber.faultsOf(text).isEmpty())
                .isEqualTo(!blank && !tooLong && !forbidden);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(PartnerNumber.LONGEST)
                .filter(text -> PartnerNumber.faultsOf(text).isEmpty());
    }

    @Provide
    Arbitrary<String> asciiNumbers() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .ofMinLength(1)
                .ofMaxLength(PartnerNumber.LONGEST);
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(
                " ", "\u00A0", "\u1680", "\u2003", "\u2028", "\u202F", "\u205F", "\u3000");
    }
}
