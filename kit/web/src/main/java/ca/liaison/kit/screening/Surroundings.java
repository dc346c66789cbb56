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

    private final NormalisedText text;
    private final Windows windows;
    private @Nullable Map<WordGroup, Spans> words;
    private @Nullable Map<WordGroup, Spans> markers;

    Surroundings(NormalisedText text, Windows windows) {
        this.text = text;
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

    /// Whether the number is named by a word near it, or by a marker of the message it stands in.
    boolean named(NumberInText number, WordGroup... groups) {
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

    /// Whether one of these words stands right before the number, or glued to it.
    boolean beside(NumberInText number, int start, WordGroup... groups) {
        for (WordGroup group : groups) {
            if (words(group).reachInto(start - windows.beside(), start)) {
                return true;
            }
        }
        return false;
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
