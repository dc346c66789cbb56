package ca.liaison.kit.attachment;

import ca.liaison.kit.screening.Finding;
import ca.liaison.kit.screening.Screening;
import java.util.Optional;

/// A long text in parts that overlap, so that screening it takes little memory at a time. What
/// stands across the end of one part, with what names it, stands whole in the next.
record ScreenedParts(String text, int length, int overlap) {

    static ScreenedParts of(String text) {
        return new ScreenedParts(text, 64 * 1024, 2 * 1024);
    }

    Optional<Finding> find(Screening screening) {
        for (int from = 0; ; from += length - overlap) {
            int to = Math.min(text.length(), from + length);
            Optional<Finding> finding =
                    screening.screen(text.substring(from, to)).stream().findFirst();
            if (finding.isPresent() || to == text.length()) {
                return finding;
            }
        }
    }
}
