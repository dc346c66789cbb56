package ca.liaison.sla.api;

import ca.liaison.events.directory.BilingualText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "BilingualText", description = "The same words in French and in English.")
record BilingualTextView(
        @Schema(description = "In French", examples = "Hôpital du Nord") String fr,
        @Schema(description = "In English", examples = "North Hospital") String en) {

    static BilingualTextView of(BilingualText text) {
        return new BilingualTextView(text.fr(), text.en());
    }
}
