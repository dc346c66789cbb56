package ca.liaison.sla.api;

import ca.liaison.events.directory.Agreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Agreement",
        description =
                "What the hub and one organisation agreed about one service, or what holds for a service by"
                        + " default. An organisation's own agreement comes before the default.")
record AgreementView(
        @Schema(
                        description =
                                "`<organisation>.<service>`, `default.<service>` for a default",
                        examples = "nord.CONNECTING_ONTARIO")
                String id,
        @Schema(
                        description =
                                "Code of the organisation; `*` for the default of the service",
                        examples = "nord")
                String organisation,
        @Schema(description = "Code of the service", examples = "CONNECTING_ONTARIO")
                String service,
        @Schema(
                        description =
                                "The organisations it holds for, as far as the caller may know them",
                        examples = "[\"nord\"]")
                List<String> appliesTo,
        @Schema(
                        description = "What it rests on: an agreement comes before a default",
                        enumeration = {"organisation_agreement", "service_default"},
                        examples = "organisation_agreement")
                String basis,
        @Schema(
                        description =
                                "Agreements that come before this default, each for its own organisation, as"
                                        + " far as the caller may know them",
                        examples = "[]")
                List<String> precededBy,
        @Schema(description = "Name of the agreement") BilingualTextView name,
        @Schema(description = "When incidents are worked on") SupportHoursView supportHours,
        @Schema(description = "How impact and urgency make a priority")
                PriorityMatrixView priorityMatrix,
        @Schema(description = "What each priority means; empty where the matrix says it all")
                List<PriorityDefinitionView> priorityDefinitions,
        @Schema(description = "For how long a ticket may be reopened")
                ReopeningWindowView reopening,
        @Schema(description = "Which waits stop the clock") ClockStopsView clockStops,
        @Schema(
                        description =
                                "What an incident has to prove before the hub takes it; empty where nothing is"
                                        + " demanded")
                List<DemandedEvidenceView> demandedEvidence,
        @Schema(
                        description =
                                "How tickets are taken in and worked on; absent where this was not recorded")
                @Nullable HandlingTermsView handling,
        @Schema(
                        description =
                                "Until when what is to be done. Where an organisation's own agreement names no target for a goal, a kind and a priority, that of the service's default counts, if it holds for the organisation; where neither does, no target is on file, and nothing is at risk or breached. A ticket is measured by what held when it was opened.")
                List<ServiceLevelTargetView> targets,
        @Schema(
                        description =
                                "Which of the targets of this agreement and of the service's default count, for each goal, kind and priority that one of them names; of a default, what counts for organisations without an agreement of their own")
                List<TargetInForceView> targetsInForce,
        @Schema(
                        description =
                                "How the availability of the service is counted; absent where this was not recorded")
                @Nullable AvailabilityTermsView availability,
        @Schema(
                        description =
                                "How soon the service is to be there again after a disaster, and how much of its data may be lost; absent where nothing was agreed. Where an organisation's own agreement says nothing, the service's default counts, if it holds for the organisation")
                @Nullable RecoveryObjectivesView recovery,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    /// @param appliesTo of the organisations it holds for, those that the caller may know
    /// @param precededBy ids of the agreements that come before it, likewise
    static AgreementView of(
            Agreement agreement,
            List<String> appliesTo,
            List<String> precededBy,
            List<TargetInForceView> targetsInForce) {
        return new AgreementView(
                agreement.id(),
                agreement.organisation(),
                agreement.service(),
                appliesTo,
                agreement.isDefault() ? "service_default" : "organisation_agreement",
                precededBy,
                BilingualTextView.of(agreement.name()),
                SupportHoursView.of(agreement.supportHours()),
                PriorityMatrixView.of(agreement.priorityMatrix()),
                agreement.priorityDefinitions().stream().map(PriorityDefinitionView::of).toList(),
                ReopeningWindowView.of(agreement.reopening()),
                ClockStopsView.of(agreement.clockStops()),
                agreement.demandedEvidence().stream().map(DemandedEvidenceView::of).toList(),
                Optional.ofNullable(agreement.handling()).map(HandlingTermsView::of).orElse(null),
                agreement.targets().stream().map(ServiceLevelTargetView::of).toList(),
                targetsInForce,
                Optional.ofNullable(agreement.availability())
                        .map(AvailabilityTermsView::of)
                        .orElse(null),
                Optional.ofNullable(agreement.recovery())
                        .map(RecoveryObjectivesView::of)
                        .orElse(null),
                agreement.version(),
                agreement.validFrom(),
                agreement.validUntil());
    }

    @Schema(name = "AgreementVersions", description = "One page of versions.")
    record VersionsOf(
            @Schema(description = "In the order of their numbers") List<AgreementView> items) {}

    @Schema(name = "AgreementPage", description = "One page of agreements.")
    record PageOf(@Schema(description = "In the order of their ids") List<AgreementView> items) {}
}
