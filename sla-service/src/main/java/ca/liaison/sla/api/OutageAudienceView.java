package ca.liaison.sla.api;

import ca.liaison.events.directory.OutageAudience;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OutageAudience",
        description = "Whom the hub tells of an outage, and so who tells the end users.")
record OutageAudienceView(
        @Schema(
                        description =
                                "The desks alone, which tell their end users (`partner_desks`), or these too (`end_users`)",
                        enumeration = {"partner_desks", "end_users"},
                        examples = "partner_desks")
                String audience,
        @Schema(description = "Where this was taken from") SourceView source) {

    static OutageAudienceView of(OutageAudience audience) {
        return new OutageAudienceView(audience.audience(), SourceView.of(audience.source()));
    }
}
