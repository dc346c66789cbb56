package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digits that are surely no person's number: identifiers, addresses, dates and times. Every
/// pattern is bounded, so that looking for it takes linear time on any text.
final class NoNumbers {

    private static final Pattern UUID =
            Pattern.compile("(?<![0-9a-z])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-z])");
    private static final Pattern INTERNET_ADDRESS =
            Pattern.compile("(?<![0-9.])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?!\\.?[0-9])");
    private static final Pattern HARDWARE_ADDRESS =
            Pattern.compile("(?<![0-9a-z-])(?:[0-9a-f]{2}-){5}[0-9a-f]{2}(?!-?[0-9a-z])");
    private static final Pattern DATE =
            Pattern.compile(
                    """
                    (?<![0-9])(?<![0-9][-/.])(?:\
                    (?:19|20)[0-9]{2}([-/.])(?:0?[1-9]|1[0-2])\\1(?:0?[1-9]|[12][0-9]|3[01])(?!\\1?[0-9])\
                    |(?:0?[1-9]|[12][0-9]|3[01])([-/.])(?:0?[1-9]|[12][0-9]|3[01])\\2(?:19|20)[0-9]{2}(?!\\2?[0-9])\
                    )\
                    """);
    private static final Pattern TIME =
            Pattern.compile("(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])");
    private static final Pattern SHORT_TIME =
            Pattern.compile("(?<![0-9])[0-2]?[0-9] ?h ?[0-5][0-9](?![0-9a-z])");

    private static final List<Pattern> PATTERNS =
            List.of(UUID, INTERNET_ADDRESS, HARDWARE_ADDRESS, DATE, TIME, SHORT_TIME);

    private NoNumbers() {}

    /// Marks in `digits` all groups that belong to such a thing.
    static boolean[] marked(NormalisedText text) {
        boolean[] marked = new boolean[text.length() + 1];
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text.folded());
            while (matcher.find()) {
                if (pattern != INTERNET_ADDRESS || octets(matcher.group())) {
                    Arrays.fill(marked, matcher.start(), matcher.end(), true);
                }
            }
        }
        return marked;
    }

    private static boolean octets(String address) {
        for (String part : address.split("\\.", -1)) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }
}
