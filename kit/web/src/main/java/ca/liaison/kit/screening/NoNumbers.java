package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Digits that are surely no person's number: identifiers, addresses, dates and times. Every
/// pattern is bounded and tried only where it may begin - at the first digit of a group, or so far
/// before a hyphen - so that looking for it takes linear time on any text, and little on most.
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

    private static final int UUID_BEFORE_HYPHEN = 8;
    private static final int HARDWARE_ADDRESS_BEFORE_HYPHEN = 2;

    private NoNumbers() {}

    /// Marks in `digits` all groups that belong to such a thing.
    static boolean[] marked(NormalisedText text) {
        boolean[] marked = new boolean[text.length() + 1];
        Search uuids = new Search(UUID, text, marked);
        Search hardwareAddresses = new Search(HARDWARE_ADDRESS, text, marked);
        List<Search> digitsFirst =
                Stream.of(INTERNET_ADDRESS, DATE, TIME, SHORT_TIME)
                        .map(pattern -> new Search(pattern, text, marked))
                        .toList();
        for (int at = 0; at < text.length(); at++) {
            if (text.at(at) == '-') {
                uuids.tryAt(at - UUID_BEFORE_HYPHEN);
                hardwareAddresses.tryAt(at - HARDWARE_ADDRESS_BEFORE_HYPHEN);
            } else if (text.digitAt(at) && !text.digitAt(at - 1)) {
                for (Search search : digitsFirst) {
                    search.tryAt(at);
                }
            }
        }
        return marked;
    }

    /// One pattern on its way through a text: never inside what it has found before.
    private static final class Search {
        private final Pattern pattern;
        private final Matcher matcher;
        private final int length;
        private final boolean[] marked;
        private int next;

        Search(Pattern pattern, NormalisedText text, boolean[] marked) {
            this.pattern = pattern;
            this.matcher = pattern.matcher(text.folded()).useTransparentBounds(true);
            this.length = text.length();
            this.marked = marked;
        }

        void tryAt(int start) {
            if (start < next || !matcher.region(start, length).lookingAt()) {
                return;
            }
            next = matcher.end();
            if (pattern != INTERNET_ADDRESS || octets(matcher.group())) {
                Arrays.fill(marked, start, next, true);
            }
        }
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
