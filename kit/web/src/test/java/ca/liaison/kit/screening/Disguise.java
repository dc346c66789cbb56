package ca.liaison.kit.screening;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes made-up numbers as attackers, mail programs and tools do. A placeholder is the number
/// (`on`, `ramq`, `sin`, `bc`), perhaps the size of its groups, and what stands between them, for
/// instance `{on/}` or `{on2*}`.
final class Disguise {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(on|ramq|sin|bc)([123]?)(.*?)}");

    private Disguise() {}

    static String fill(String template, long seed) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                written(found.group(1), found.group(2), found.group(3), seed)));
    }

    private static String written(String kind, String size, String between, long seed) {
        String number =
                switch (kind) {
                    case "on" -> MadeUpNumbers.ontario(seed);
                    case "ramq" -> MadeUpNumbers.ramqOfMan(seed);
                    case "sin" -> MadeUpNumbers.socialInsurance(seed);
                    default -> MadeUpNumbers.britishColumbia(seed);
                };
        return switch (between) {
            case "-entities" -> each(number, "&#%d;");
            case "-hexadecimal" -> each(number, "&#x%x;");
            case "-percent" -> each(number, "%%%x");
            case "-apart" -> MadeUpNumbers.grouped(number, " ", 1, 1, 1, 1, 4, 4);
            case "-cyrillic" -> cyrillic(number);
            case "-phone" -> bracketed(MadeUpNumbers.grouped(number, "-", 3, 3, 4), "-");
            case "-fax" -> MadeUpNumbers.grouped(number, "-", 3, 3, 4).replaceFirst("-", "/");
            case "-thousands" -> MadeUpNumbers.grouped(number, ",", 1, 3, 3, 3);
            case "()" -> bracketed(MadeUpNumbers.grouped(number, " ", groups(kind, size)), " ");
            case "[]" -> "[" + MadeUpNumbers.grouped(number, "][", groups(kind, size)) + "]";
            case " --", " ///" -> MadeUpNumbers.grouped(number, between + " ", groups(kind, size));
            default -> MadeUpNumbers.grouped(number, between, groups(kind, size));
        };
    }

    private static int[] groups(String kind, String size) {
        return switch (kind + size) {
            case "on", "bc" -> new int[] {4, 3, 3};
            case "on1" -> new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
            case "on2" -> new int[] {2, 2, 2, 2, 2};
            case "on3" -> new int[] {3, 3, 4};
            case "ramq" -> new int[] {4, 4, 4};
            default -> new int[] {3, 3, 3};
        };
    }

    /// `(416) 555-0123`.
    private static String bracketed(String grouped, String joiner) {
        return "(" + grouped.replaceFirst(joiner, ") ");
    }

    private static String each(String number, String format) {
        StringBuilder written = new StringBuilder();
        number.chars().forEach(digit -> written.append(format.formatted(digit)));
        return written.toString();
    }

    private static String cyrillic(String ramq) {
        StringBuilder written = new StringBuilder();
        for (int at = 0; at < ramq.length(); at++) {
            char letter = ramq.charAt(at);
            int index = "ABCEHIKMOPTXYS".indexOf(letter);
            written.append(
                    index < 0
                            ? letter
                            : "\u0410\u0412\u0421\u0415\u041D\u0406\u041A\u041C\u041E\u0420\u0422\u0425\u04AE\u0405"
                                    .charAt(index));
        }
        return written.toString();
    }
}
