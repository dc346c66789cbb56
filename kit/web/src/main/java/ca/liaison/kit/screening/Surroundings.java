package ca.liaison.kit.screening;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the words and markers of each group stand in one text, asked by window. They are looked
/// for when they are first asked for: most texts hold no number that needs them.
final class Surroundings {

    private static final Spans NONE = new Spans();
    private static final Set<WordGroup> NAMING =
            EnumSet.complementOf(EnumSet.of(WordGroup.PHONE, WordGroup.BIRTH, WordGroup.BORN_ON));

    /// What may stand between a word and the number that it is the label of.
    private static final int LONGEST_AFTER_LABEL = 6;

    private final Reading reading;
    private final NormalisedText text;
    private final Windows windows;
    private @Nullable Map<WordGroup, Spans> words;
    private @Nullable Map<WordGroup, Spans> markers;

    Surroundings(Reading reading, Windows windows) {
        this.reading = reading;
        this.text = reading.text();
        this.windows = windows;
    }

    NormalisedText text() {
        return text;
    }

    Spans words(WordGroup group) {
        if (words == null) {
            words = ScreeningWords.CONTEXT.in(text);
        }
        return words.getOrDefault(group, NONE);
    }

    private Spans markers(WordGroup group) {
        if (markers == null) {
            markers = ScreeningWords.MARKERS.in(text);
        }
        return markers.getOrDefault(group, NONE);
    }

    /// Whether something in the form of the number or right behind it may tell what it is, without
    /// a word. What stands loosely together, or in several texts, does so by chance too often.
    boolean formCounts(NumberInText number) {
        return !number.loose() && !together();
    }

    /// Whether the number is named by a word near it, or by a marker of the message it stands in.
    boolean named(NumberInText number, WordGroup... groups) {
        if (number.loose() && !number.evenlyWritten()) {
            return false;
        }
        if (together()) {
            return namedTogether(number, groups);
        }
        return number.loose() ? namedLoosely(number, groups) : near(number, groups);
    }

    /// Lists, phone numbers, amounts and ports have such signs too: only ten digits, grouped as on
    /// a card or evenly, need no word right before them.
    private boolean namedLoosely(NumberInText number, WordGroup... groups) {
        return labelled(number, groups) || (tellsEnough(number) && near(number, groups));
    }

    private boolean tellsEnough(NumberInText number) {
        return number.length() == 10
                && !number.listed()
                && !number.groupedAsPhone()
                && !phoneWordBefore(number);
    }

    /// A number that stands in two texts is named as in one; for a number in one text, only a word
    /// at the end of what stands before is asked for: people have numbers of ten digits in fields
    /// of their own.
    private boolean namedTogether(NumberInText number, WordGroup... groups) {
        if (reading.textAt(number.start()) != reading.textAt(number.end() - 1)) {
            return number.alone() && near(number, groups);
        }
        return labelled(number, groups)
                || (tellsEnough(number) && wordsBefore(number.start(), groups));
    }

    /// Whether one of the words or markers is near the number, by the windows.
    boolean near(NumberInText number, WordGroup... groups) {
        for (WordGroup group : groups) {
            if (words(group)
                            .reachInto(
                                    number.start() - windows.before(),
                                    number.end() + windows.behind())
                    || markers(group)
                            .reachInto(
                                    number.start() - windows.marker(),
                                    number.end() + windows.marker())) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of these words stands before the number with nothing but signs between.
    private boolean labelled(NumberInText number, WordGroup... groups) {
        int end = number.start();
        while (end > number.start() - LONGEST_AFTER_LABEL
                && !text.letterAt(end - 1)
                && !text.digitAt(end - 1)) {
            end--;
        }
        for (WordGroup group : groups) {
            if (words(group).endAt(end)) {
                return true;
            }
        }
        return false;
    }

    /// Whether one of these words stands right before the number, or glued to it.
    boolean beside(NumberInText number, int start, WordGroup... groups) {
        return formCounts(number) ? wordsBefore(start, groups) : labelled(number, groups);
    }

    private boolean wordsBefore(int start, WordGroup... groups) {
        for (WordGroup group : groups) {
            if (words(group).reachInto(start - windows.beside(), start)) {
                return true;
            }
        }
        return false;
    }

    /// Whether several texts are judged together.
    boolean together() {
        return reading.ofSeveralTexts();
    }

    boolean phoneWordBefore(NumberInText number) {
        return words(WordGroup.PHONE).reachInto(number.start() - windows.phone(), number.start());
    }

    /// Whether nothing but a word that names it is glued to the number.
    boolean standsAlone(NumberInText number) {
        return startsAlone(number) && !text.letterAt(number.end());
    }

    boolean startsAlone(NumberInText number) {
        return !text.letterAt(number.start() - 1) || wordEndsAt(number.start());
    }

    private boolean wordEndsAt(int position) {
        return NAMING.stream().anyMatch(group -> words(group).endAt(position));
    }
}
