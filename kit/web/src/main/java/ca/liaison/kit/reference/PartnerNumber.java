package ca.liaison.kit.reference;

import ca.liaison.kit.screening.PlainCharacters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The number that a partner's own tool gave to a matter: opaque text, shown as given.
///
/// Two are the same when their [#equalityKey()] is the same: after NFC, full case folding and
/// removal of white space. Hyphens, leading zeros, accents and punctuation count.
///
/// @param text the number as the partner wrote it
public record PartnerNumber(String text) {

    /// The longest number, in code points of the text as given: nothing is trimmed before they are
    /// counted.
    public static final int LONGEST = 64;

    /// What can be wrong with a number.
    public enum Fault {
        BLANK,
        TOO_LONG,
        FORBIDDEN_CHARACTER;

        /// The code of the violation: `blank`, `too_long`, `forbidden_character`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int DOTLESS_I = 0x131;

    /// @throws IllegalArgumentException if the text has [faults][#faultsOf]; its message does not
    ///   hold the text
    public PartnerNumber {
        List<Fault> faults = faultsOf(text);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a partner ticket number: " + faults);
        }
    }

    /// All that is wrong with this text as a partner number; empty if nothing is. No text at all is
    /// blank. What is shown as nothing is forbidden: two numbers that look the same would differ.
    public static List<Fault> faultsOf(@Nullable CharSequence text) {
        if (text == null || text.codePoints().allMatch(PlainCharacters::isWhiteSpace)) {
            return List.of(Fault.BLANK);
        }
        List<Fault> faults = new ArrayList<>();
        if (text.codePoints().limit(LONGEST + 1L).count() > LONGEST) {
            faults.add(Fault.TOO_LONG);
        }
        if (text.codePoints()
                .anyMatch(codePoint ->
                        PlainCharacters.isForbidden(codePoint)
                                || PlainCharacters.isInvisible(codePoint))) {
            faults.add(Fault.FORBIDDEN_CHARACTER);
        }
        return List.copyOf(faults);
    }

    /// The form in which two numbers are compared, and under which a number is unique.
    ///
    /// The JDK has no full case folding. Mapping to upper, lower, upper and lower case gives the
    /// same classes - `ß`, `ẞ` and `ss` are one, as are `σ` and the final `ς` - if it is done code
    /// point by code point (else the lower case of a sigma depends on its neighbours), in the root
    /// locale (else a Turkish `I` differs), and leaves out the dotless `ı`, which no folding makes
    /// an `i`. A last NFC composes what the removal of a blank brought together, so that the key of
    /// a key is itself.
    public String equalityKey() {
        StringBuilder key = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(codePoint -> !PlainCharacters.isWhiteSpace(codePoint))
                .forEach(codePoint -> key.append(folded(codePoint)));
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    private static String folded(int codePoint) {
        String character = Character.toString(codePoint);
        if (codePoint == DOTLESS_I) {
            return character;
        }
        String once = character.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return once.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /// Whether the other number is this one, however it is spelt.
    public boolean isSameAs(PartnerNumber other) {
        return equalityKey().equals(other.equalityKey());
    }

    /// Does not show the number: before it is screened it may hold anything.
    @Override
    public String toString() {
        return "PartnerNumber[" + text.length() + " characters]";
    }
}
