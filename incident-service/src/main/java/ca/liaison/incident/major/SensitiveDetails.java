package ca.liaison.incident.major;

import ca.liaison.incident.ticket.Reviews.Redaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What of a report partners do not read: passages that were marked, and addresses and names of
/// machines wherever they stand (Guide 2.4.2.1).
final class SensitiveDetails {
    private static final String BY_DESK = "desk";
    private static final String BY_RULE = "rule";
    private static final String BLACK = "█████";

    private static final List<Pattern> RULES =
            List.of(
                    // IPv4, with a port or the length of a network's prefix
                    Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?:/\\d{1,2}|:\\d{1,5})?"),
                    // IPv6, in full and shortened; times of day have no two colons in a row
                    Pattern.compile(
                            "(?<![\\w:])(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}(?![\\w:])"),
                    Pattern.compile("(?<![\\w:])[0-9a-fA-F:]{0,39}::[0-9a-fA-F:]{0,39}(?![\\w:])"),
                    // a name with its domain
                    Pattern.compile("\\b(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.)+[A-Za-z]{2,63}\\b"),
                    // MAC addresses
                    Pattern.compile(
                            "(?<![\\w:-])(?:[0-9a-fA-F]{2}[:-]){5}[0-9a-fA-F]{2}(?![\\w:-])"),
                    // a name by itself: parts joined by hyphens or lines below, with a figure, as
                    // in
                    // srv-olis-03; numbers of tickets are told apart by their year or their prefix
                    Pattern.compile(
                            "\\b(?!INC\\d|REQ\\d|CHG\\d|PRB\\d)(?=[A-Za-z0-9_-]{0,62}\\d)(?![A-Za-z]+-\\d{4}-\\d+\\b)"
                                    + "[A-Za-z][A-Za-z0-9]{0,62}(?:[-_][A-Za-z0-9]{1,62})+\\b"),
                    // letters and a figure, as in PRDSQL02
                    Pattern.compile("\\b(?!INC\\d|REQ\\d|CHG\\d|PRB\\d)[A-Z]{3,12}\\d{1,4}\\b"),
                    Pattern.compile(
                            "\\b(?i:srv|server|serveur|host|vm|db|sql|web|app|node)\\d+\\b"));

    private SensitiveDetails() {}

    /// The places in a text, from left to right, none of which touches another.
    static List<Redaction> in(String text, List<String> marked) {
        List<Redaction> found = new ArrayList<>();
        for (String passage : marked) {
            collect(marked(passage), text, BY_DESK, found);
        }
        RULES.forEach(rule -> collect(rule, text, BY_RULE, found));
        found.sort(Comparator.comparingInt(Redaction::from));
        List<Redaction> apart = new ArrayList<>();
        for (Redaction each : found) {
            if (apart.isEmpty() || apart.getLast().to() < each.from()) {
                apart.add(each);
            } else {
                apart.set(apart.size() - 1, together(apart.getLast(), each));
            }
        }
        return apart;
    }

    /// A passage wherever it stands, in capitals or small letters, and across lines.
    private static Pattern marked(String passage) {
        return Pattern.compile(
                Arrays.stream(passage.strip().split("\\s+", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("\\s+")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Whether a marked passage stands in a text.
    static boolean stands(String passage, String text) {
        return marked(passage).matcher(text).find();
    }

    private static void collect(Pattern rule, String text, String foundBy, List<Redaction> found) {
        rule.matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .map((MatchResult match) -> new Redaction(match.start(), match.end(), foundBy))
                .forEach(found::add);
    }

    private static Redaction together(Redaction one, Redaction other) {
        return new Redaction(
                one.from(),
                Math.max(one.to(), other.to()),
                one.foundBy().equals(BY_DESK) ? BY_DESK : other.foundBy());
    }

    /// The partners' copy. What is black is equally long everywhere, so that its length tells
    /// nothing.
    static String blackedOut(String text, List<Redaction> redactions) {
        StringBuilder copy = new StringBuilder();
        int at = 0;
        for (Redaction redaction : redactions) {
            copy.append(text, at, redaction.from()).append(BLACK);
            at = redaction.to();
        }
        return copy.append(text, at, text.length()).toString();
    }
}
