package ca.liaison.sla.api;

import ca.liaison.events.directory.RequestType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RequestType",
        description =
                "A type of service request, with the fields that it has beside those of all requests.")
record RequestTypeView(
        @Schema(description = "Code that requests use", examples = "certificate_renewal")
                String code,
        @Schema(description = "Name of the type") BilingualTextView name,
        @Schema(description = "What it is for") BilingualTextView description,
        @Schema(
                        description = "Codes of the services it is for; empty for all",
                        examples = "[\"CONNECTING_ONTARIO\"]")
                List<String> services,
        @Schema(
                        type = SchemaType.OBJECT,
                        description =
                                "JSON Schema (draft 2020-12) of its own fields; `title` is in English, `x-title-fr` in"
                                        + " French")
                Map<String, Object> schema,
        @Schema(description = "Who has to agree first; absent where nobody has to")
                @Nullable ApprovalView approval,
        @Schema(description = "How it ends by itself; absent where it does not")
                @Nullable TimeLimitView timeLimit,
        @Schema(description = "When it is done; absent where nothing is said about it")
                @Nullable TargetView target,
        @Schema(description = "Where this was taken from") SourceView source,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static RequestTypeView of(RequestType type) {
        return new RequestTypeView(
                type.code(),
                BilingualTextView.of(type.name()),
                BilingualTextView.of(type.description()),
                type.services(),
                type.schema(),
                Optional.ofNullable(type.approval()).map(ApprovalView::of).orElse(null),
                Optional.ofNullable(type.timeLimit()).map(TimeLimitView::of).orElse(null),
                Optional.ofNullable(type.target()).map(TargetView::of).orElse(null),
                SourceView.of(type.source()),
                type.version(),
                type.validFrom(),
                type.validUntil());
    }

    @Schema(
            name = "RequestApproval",
            description = "That somebody has to agree before it is worked on.")
    record ApprovalView(
            @Schema(description = "Role that agrees, as tokens name it", examples = "service-lead")
                    String role,
            @Schema(
                            description =
                                    "Whether the request is refused while it is not agreed to",
                            examples = "true")
                    boolean authorisedBeforehand,
            @Schema(description = "Where this was taken from") SourceView source) {

        static ApprovalView of(RequestType.Approval approval) {
            return new ApprovalView(
                    approval.role(),
                    approval.authorisedBeforehand(),
                    SourceView.of(approval.source()));
        }
    }

    @Schema(name = "RequestTimeLimit", description = "That what is asked for ends by itself.")
    record TimeLimitView(
            @Schema(
                            description = "The field that holds the end, an RFC 3339 date-time",
                            examples = "endsAt")
                    String field,
            @Schema(description = "How long it may last at most", examples = "168")
                    int maximumHours,
            @Schema(description = "Where this was taken from") SourceView source) {

        static TimeLimitView of(RequestType.TimeLimit limit) {
            return new TimeLimitView(
                    limit.field(), limit.maximumHours(), SourceView.of(limit.source()));
        }
    }

    @Schema(name = "RequestTarget", description = "When it is done, in words.")
    record TargetView(
            @Schema(description = "The words") BilingualTextView meaning,
            @Schema(description = "Where this was taken from") SourceView source) {

        static TargetView of(RequestType.Target target) {
            return new TargetView(
                    BilingualTextView.of(target.meaning()), SourceView.of(target.source()));
        }
    }

    @Schema(name = "RequestTypePage", description = "One page of request types.")
    record PageOf(
            @Schema(description = "In the order of their codes") List<RequestTypeView> items) {}
}
