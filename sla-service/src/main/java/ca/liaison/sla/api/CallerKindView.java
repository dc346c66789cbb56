package ca.liaison.sla.api;

import ca.liaison.events.directory.CallerKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CallerKind", description = "A kind of caller that turns to the hub's desk.")
record CallerKindView(
        @Schema(description = "Code that tickets use", examples = "end_user") String code,
        @Schema(description = "Name of the kind") BilingualTextView name,
        @Schema(
                        description =
                                "Whether a ticket of such a caller carries the number of its own tool",
                        examples = "false")
                boolean mustGiveNumber,
        @Schema(
                        description =
                                "Whether the caller's name is kept; else only the kind and an opaque reference",
                        examples = "true")
                boolean keepsName,
        @Schema(
                        description =
                                "Roles that may enter a ticket for such a caller: `partner-desk` for its own"
                                        + " organisation, `hub-desk` on behalf",
                        examples = "[\"partner-desk\", \"hub-desk\"]")
                List<String> enteredBy,
        @Schema(
                        description = "Some of `incident`, `service_request`",
                        examples = "[\"incident\", \"service_request\"]")
                List<String> mayOpen,
        @Schema(
                        description =
                                "`own_desk` where a matter that is the caller's own organisation's alone is sent to"
                                        + " that one's desk; absent where it is not",
                        enumeration = "own_desk",
                        examples = "own_desk")
                @Nullable String redirect,
        @Schema(description = "Where this was taken from") SourceView source,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static CallerKindView of(CallerKind kind) {
        return new CallerKindView(
                kind.code(),
                BilingualTextView.of(kind.name()),
                kind.mustGiveNumber(),
                kind.keepsName(),
                kind.enteredBy(),
                kind.mayOpen(),
                kind.redirect(),
                SourceView.of(kind.source()),
                kind.version(),
                kind.validFrom(),
                kind.validUntil());
    }

    @Schema(name = "CallerKindPage", description = "One page of kinds of callers.")
    record PageOf(
            @Schema(description = "In the order of their codes") List<CallerKindView> items) {}
}
