package ca.liaison.incident.api;

import ca.liaison.incident.drafts.Draft;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft as its organisation sees it.
@Schema(
        name = "Draft",
        description = "An intake that was refused, kept to be completed. It is no ticket.")
record DraftView(
        @Schema(format = "uuid") String id,
        TicketKind kind,
        @Schema(
                        description = "What was sent, without what is left out",
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        additionalProperties = Schema.True.class)
                ObjectNode content,
        @Schema(
                        description =
                                "JSON pointers of the members that are not kept, since they seem to hold personal health information or characters that no text may hold, tell of a caller that is no desk, or were taken away since")
                List<String> leftOut,
        @Schema(description = "When it was kept") Instant keptAt,
        @Schema(description = "When it is thrown away, unless it was submitted before")
                Instant expiresAt) {

    /// One page; the header `Link` leads to the next.
    @Schema(name = "DraftPage", description = "One page of drafts.")
    record PageOf(List<DraftView> items) {}

    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id().toString(),
                draft.kind(),
                draft.content(),
                draft.leftOut(),
                draft.keptAt(),
                draft.expiresAt());
    }
}
