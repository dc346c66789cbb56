package ca.liaison.kit.resource;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One pair of numbers.
@Schema(name = "CrossReference", description = "One organisation's number of one ticket.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReferenceView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        TicketKind kind,
        @Schema(description = "Whose number it is", examples = "nord") String organisation,
        @Schema(description = "Absent while it is awaited", examples = "HDN-2026-00017")
                @Nullable String partnerTicketNumber,
        Reference.State state,
        @Schema(description = "When this state began") Instant since) {

    static ReferenceView of(Reference reference) {
        return new ReferenceView(
                reference.number(),
                reference.kind(),
                reference.organisation(),
                reference.partnerNumber(),
                reference.state(),
                reference.since());
    }
}
