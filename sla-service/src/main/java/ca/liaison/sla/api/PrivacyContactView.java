package ca.liaison.sla.api;

import ca.liaison.events.directory.PrivacyContact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PrivacyContact",
        description = "How privacy matters are brought to an organisation.")
record PrivacyContactView(
        @Schema(description = "The way, in words") BilingualTextView path,
        @Schema(description = "Where this was taken from") SourceView source) {

    static PrivacyContactView of(PrivacyContact contact) {
        return new PrivacyContactView(
                BilingualTextView.of(contact.path()), SourceView.of(contact.source()));
    }
}
