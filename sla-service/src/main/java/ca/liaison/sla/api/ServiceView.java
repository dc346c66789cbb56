package ca.liaison.sla.api;

import ca.liaison.events.directory.Service;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Service", description = "A service that tickets are about.")
record ServiceView(
        @Schema(description = "Code that tickets use", examples = "OLIS") String code,
        @Schema(description = "Name of the service") BilingualTextView name,
        @Schema(description = "How much depends on it; absent where this was not recorded")
                @Nullable ServiceImportanceView importance,
        @Schema(description = "What it rests on; absent where it rests on no other service")
                @Nullable SupportingServicesView supportedBy,
        @Schema(description = "Who takes up what is escalated; absent where this was not recorded")
                @Nullable ServiceLeadsView leads,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static ServiceView of(Service service) {
        return new ServiceView(
                service.code(),
                BilingualTextView.of(service.name()),
                Optional.ofNullable(service.importance())
                        .map(ServiceImportanceView::of)
                        .orElse(null),
                Optional.ofNullable(service.supportedBy())
                        .map(SupportingServicesView::of)
                        .orElse(null),
                Optional.ofNullable(service.leads()).map(ServiceLeadsView::of).orElse(null),
                service.version(),
                service.validFrom(),
                service.validUntil());
    }

    @Schema(name = "ServicePage", description = "One page of services.")
    record PageOf(@Schema(description = "In the order of their codes") List<ServiceView> items) {}
}
