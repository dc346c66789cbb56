package ca.liaison.sla.api;

import ca.liaison.events.directory.AlertSource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AlertSource",
        description = "A monitoring system whose alerts open tickets without a person.")
record AlertSourceView(
        @Schema(description = "Code that alerts use", examples = "NORD-MONITORING") String code,
        @Schema(description = "Name of the system") BilingualTextView name,
        @Schema(description = "Code of the organisation whose system it is", examples = "nord")
                String organisation,
        @Schema(description = "Code of the service it watches", examples = "ACCDR") String service,
        @Schema(
                        description = "Where an alert says nothing of its priority",
                        enumeration = {"P1", "P2", "P3", "P4"},
                        examples = "P3")
                String defaultPriority,
        @Schema(description = "The hub's group that receives its alerts") TeamView receivedBy,
        @Schema(description = "Who gets the ticket, never the receiver") TeamView assignedTo,
        @Schema(description = "How many alerts are heard") NoiseLimitView noiseLimit,
        @Schema(description = "Where this was taken from") SourceView source,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static AlertSourceView of(AlertSource monitoring) {
        return new AlertSourceView(
                monitoring.code(),
                BilingualTextView.of(monitoring.name()),
                monitoring.organisation(),
                monitoring.service(),
                monitoring.defaultPriority(),
                TeamView.of(monitoring.receivedBy()),
                TeamView.of(monitoring.assignedTo()),
                new NoiseLimitView(
                        monitoring.noiseLimit().alertsPerMinute(),
                        SourceView.of(monitoring.noiseLimit().source())),
                SourceView.of(monitoring.source()),
                monitoring.version(),
                monitoring.validFrom(),
                monitoring.validUntil());
    }

    @Schema(
            name = "NoiseLimit",
            description = "How many alerts of one source are heard; those beyond are only counted.")
    record NoiseLimitView(
            @Schema(description = "In one minute", examples = "60") int alertsPerMinute,
            @Schema(description = "Where this was taken from") SourceView source) {}

    @Schema(name = "AlertSourcePage", description = "One page of alert sources.")
    record PageOf(
            @Schema(description = "In the order of their codes") List<AlertSourceView> items) {}
}
