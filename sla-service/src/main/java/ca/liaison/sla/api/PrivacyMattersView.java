package ca.liaison.sla.api;

import ca.liaison.events.directory.PrivacyMatters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PrivacyMatters",
        description = "Where a privacy matter goes that is brought to a desk as something else.")
record PrivacyMattersView(
        @Schema(description = "Code of the organisation whose desk takes it", examples = "hub")
                String organisation,
        @Schema(description = "The way, in words") BilingualTextView path,
        @Schema(description = "Where this was taken from") SourceView source) {

    static PrivacyMattersView of(PrivacyMatters matters) {
        return new PrivacyMattersView(
                matters.organisation(),
                BilingualTextView.of(matters.path()),
                SourceView.of(matters.source()));
    }
}
