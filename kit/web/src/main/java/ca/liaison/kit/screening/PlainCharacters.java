package ca.liaison.kit.screening;

/// Which characters a text of the suite may hold.
public final class PlainCharacters {

    private PlainCharacters() {}

    /// Whether no text may hold this code point: control, format, surrogate (alone) and unassigned
    /// characters. They are invisible, break logs and databases (`U+0000`), or hide what the text
    /// says (`U+202E`).
    public static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    /// Whether this code point is shown as nothing, whatever its category says: Unicode's
    /// `Default_Ignorable_Code_Point`, and the fillers.
    public static boolean isInvisible(int codePoint) {
        return switch (codePoint) {
            case 0xAD, 0x34F, 0x61C, 0x17B4, 0x17B5, 0xFEFF -> true;
            default ->
                    isFiller(codePoint)
                            || between(codePoint, 0x180B, 0x180F)
                            || between(codePoint, 0x200B, 0x200F)
                            || between(codePoint, 0x202A, 0x202E)
                            || between(codePoint, 0x2060, 0x206F)
                            || between(codePoint, 0xFE00, 0xFE0F)
                            || between(codePoint, 0xFFF0, 0xFFF8)
                            || between(codePoint, 0x1BCA0, 0x1BCA3)
                            || between(codePoint, 0x1D173, 0x1D17A)
                            || between(codePoint, 0xE0000, 0xE0FFF);
        };
    }

    /// Whether this is a Hangul filler or the empty Braille pattern: no white space by its
    /// category, shown as nothing or as a blank.
    static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    private static boolean between(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /// Whether this code point has Unicode's property `White_Space`; unlike
    /// [Character#isWhitespace(int)] that is true of the no-break spaces.
    public static boolean isWhiteSpace(int codePoint) {
        return switch (codePoint) {
            case 0x09,
                    0x0A,
                    0x0B,
                    0x0C,
                    0x0D,
                    0x20,
                    0x85,
                    0xA0,
                    0x1680,
                    0x2028,
                    0x2029,
                    0x202F,
                    0x205F,
                    0x3000 ->
                    true;
            default -> codePoint >= 0x2000 && codePoint <= 0x200A;
        };
    }

    /// Whether a text is fit for one line or, if `multiline`, for several with tabs. A line may end
    /// as in `\n` or `\r\n`; Unicode's own line and paragraph separators never.
    public static boolean isPlain(CharSequence text, boolean multiline) {
        return text.codePoints()
                .noneMatch(codePoint ->
                        switch (codePoint) {
                            case '\n', '\r', '\t' -> !multiline;
                            case 0x2028, 0x2029 -> true;
                            default -> isForbidden(codePoint);
                        });
    }
}
