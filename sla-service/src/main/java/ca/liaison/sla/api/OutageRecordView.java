package ca.liaison.sla.api;

import ca.liaison.sla.outage.OutageRecord;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "OutageRecord",
        description = "When a service was out by an incident, as the hub found it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutageRecordView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        @Schema(description = "Which version it is, counted from 1", examples = "2") int version,
        @Schema(description = "When it began", examples = "2026-06-10T14:05:00Z") Instant startedAt,
        @Schema(
                        description = "When it ended; absent where the incident says it",
                        examples = "2026-06-10T15:40:00Z")
                @Nullable Instant endedAt,
        @Schema(description = "When this version was recorded", examples = "2026-06-12T13:00:00Z")
                Instant recordedAt,
        @Schema(description = "The versions before it, the first one first")
                List<VersionView> earlier) {

    /// @param versions the first one first
    static OutageRecordView of(List<OutageRecord> versions) {
        OutageRecord last = versions.getLast();
        return new OutageRecordView(
                last.ticket(),
                last.version(),
                last.startedAt(),
                last.endedAt(),
                last.recordedAt(),
                versions.subList(0, versions.size() - 1).stream().map(VersionView::of).toList());
    }

    @Schema(
            name = "OutageRecordVersion",
            description = "One version of what was recorded of an outage.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VersionView(
            @Schema(description = "Which version it is, counted from 1", examples = "1")
                    int version,
            @Schema(description = "When it began", examples = "2026-06-10T14:00:00Z")
                    Instant startedAt,
            @Schema(
                            description = "When it ended; absent where the incident says it",
                            examples = "2026-06-10T15:30:00Z")
                    @Nullable Instant endedAt,
            @Schema(
                            description = "When this version was recorded",
                            examples = "2026-06-11T13:00:00Z")
                    Instant recordedAt) {

        static VersionView of(OutageRecord outage) {
            return new VersionView(
                    outage.version(), outage.startedAt(), outage.endedAt(), outage.recordedAt());
        }
    }
}
