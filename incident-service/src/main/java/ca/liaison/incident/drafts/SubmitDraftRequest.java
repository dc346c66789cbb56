package ca.liaison.incident.drafts;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.reference.PartnerTicketNumber;
import ca.liaison.kit.screening.Screened;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What completes a draft.
@Submitted
@Schema(name = "SubmitDraftRequest")
public record SubmitDraftRequest(
        @Schema(
                        description =
                                "Partners: your own number of the matter, always; it takes the place of the draft's. The hub leaves it out",
                        examples = "HDN-2026-00017")
                @PartnerTicketNumber
                @Screened
                @Nullable String partnerTicketNumber,
        @Schema(
                        description =
                                "What is different from the draft, as a JSON merge patch (RFC 7396): members that are new or other, and `null` for those that are to go. Absent where the draft is right as it is",
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        additionalProperties = Schema.True.class)
                @Nullable ObjectNode changes) {
    static final String NUMBER = "partnerTicketNumber";

    /// The draft as this completes it.
    ObjectNode complete(ObjectNode draft) {
        ObjectNode whole = changes == null ? draft.deepCopy() : MergePatch.applied(draft, changes);
        if (partnerTicketNumber != null) {
            whole.put(NUMBER, partnerTicketNumber);
        }
        return whole;
    }
}
