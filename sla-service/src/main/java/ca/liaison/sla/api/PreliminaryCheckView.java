package ca.liaison.sla.api;

import ca.liaison.events.directory.PreliminaryCheck;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PreliminaryCheck",
        description = "Something a partner looks into before it turns to the hub.")
record PreliminaryCheckView(
        @Schema(description = "Code of the check", examples = "workstation") String code,
        @Schema(description = "What is looked into") BilingualTextView meaning,
        @Schema(
                        description = "Whether an incident has to say that this was done",
                        examples = "false")
                boolean required,
        @Schema(description = "Where this was taken from") SourceView source) {

    static PreliminaryCheckView of(PreliminaryCheck check) {
        return new PreliminaryCheckView(
                check.code(),
                BilingualTextView.of(check.meaning()),
                check.required(),
                SourceView.of(check.source()));
    }
}
