package ca.liaison.kit.screening;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A birth word with a full date near it and a person's name: three things that tell who someone is
/// together. The name of the one who cares for the patient does not count.
final class BirthDates {

    private static final String MONTH =
            "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|janv?|feb|fev|mar|apr|avr|jun|jul|juil|aug|sept?|oct|nov|dec)\\.?";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";
    private static final String NUMERIC_MONTH = "(?:0?[1-9]|1[0-2])";
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])(?:"
                            + String.join(
                                    "|",
                                    YEAR + "[-/. ]" + NUMERIC_MONTH + "[-/. ]" + DAY,
                                    DAY + "[-/. ]" + DAY + "[-/. ](?:" + YEAR + "|[0-9]{2})",
                                    DAY
                                            + "(?:er|st|nd|rd|th)?[- ](?:of |de )?"
                                            + MONTH
                                            + ",?[- ]"
                                            + YEAR,
                                    MONTH + "[- ]" + DAY + "(?:st|nd|rd|th)?,?[- ]" + YEAR,
                                    YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
                            + ")(?![0-9])");

    private static final Pattern CAPITALISED =
            Pattern.compile("(?<!\\pL)\\p{Lu}[\\p{L}'-]{1,30}(?!\\pL)");
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<!\\pL)(?:M\\.|Mr|MR|Mme|MME|Mlle|Mrs|MRS|Ms|Miss|Monsieur|Madame)\\.? $");
    private static final Pattern WORD_BEFORE = Pattern.compile("(\\pL{2,12})\\.? $");
    private static final Set<String> JOINERS = Set.of(" ", ", ", ",", "^", "\", \"", "\",\"");
    private static final int LONGEST_BEFORE = 15;
    private static final int RIGHT_BEFORE = 3;

    private final Windows windows;

    BirthDates(Windows windows) {
        this.windows = windows;
    }

    boolean in(Surroundings surroundings) {
        Spans birthWords = surroundings.words(WordGroup.BIRTH);
        Spans bornOn = surroundings.words(WordGroup.BORN_ON);
        if (birthWords.count() + bornOn.count() == 0) {
            return false;
        }
        Spans dates = dates(surroundings.text());
        Spans names = names(surroundings.text());
        return together(birthWords, dates, names, windows.birthDate(), windows.birthDate())
                || together(bornOn, dates, names, 0, RIGHT_BEFORE);
    }

    private boolean together(Spans words, Spans dates, Spans names, int before, int behind) {
        for (int i = 0; i < words.count(); i++) {
            int start = words.start(i);
            int end = words.end(i);
            if (dates.reachInto(start - before, end + behind)
                    && names.reachInto(start - windows.birthName(), end + windows.birthName())) {
                return true;
            }
        }
        return false;
    }

    private static Spans dates(NormalisedText text) {
        Spans dates = new Spans();
        Matcher matcher = DATE.matcher(text.folded());
        while (matcher.find()) {
            dates.add(matcher.start(), matcher.end());
        }
        return dates;
    }

    private static Spans names(NormalisedText text) {
        Spans names = new Spans();
        Matcher matcher = CAPITALISED.matcher(text.cased());
        int previousStart = -1;
        int previousEnd = -1;
        while (matcher.find()) {
            boolean usable = mayBeName(matcher.group());
            if (usable && titled(text, matcher.start())) {
                names.add(matcher.start(), matcher.end());
            } else if (usable
                    && previousStart >= 0
                    && JOINERS.contains(between(text, previousEnd, matcher.start()))
                    && !isCarer(text, previousStart)) {
                names.add(previousStart, matcher.end());
            }
            previousStart = usable ? matcher.start() : -1;
            previousEnd = matcher.end();
        }
        return names;
    }

    private static boolean mayBeName(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return !ScreeningWords.NO_NAMES.contains(folded)
                && !ScreeningWords.CARERS_TITLES.contains(folded);
    }

    private static String between(NormalisedText text, int from, int to) {
        return to - from > RIGHT_BEFORE ? "far" : text.cased().substring(from, to);
    }

    private static boolean titled(NormalisedText text, int start) {
        return TITLE.matcher(before(text, start)).find();
    }

    private static boolean isCarer(NormalisedText text, int start) {
        Matcher word = WORD_BEFORE.matcher(before(text, start));
        return word.find()
                && ScreeningWords.CARERS_TITLES.contains(word.group(1).toLowerCase(Locale.ROOT));
    }

    private static String before(NormalisedText text, int start) {
        return text.cased().substring(Math.max(0, start - LONGEST_BEFORE), start);
    }
}
