package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the hub and one organisation agreed about one service, or what holds for a service by
/// default.
///
/// An organisation's own agreement comes before the default of the service. Each figure says where
/// it was taken from.
///
/// @param organisation code of the organisation, or [#DEFAULT] for the default of the service
/// @param service code of the service
/// @param appliesTo the organisations it holds for: for a default, those it was extended to; else
///   the organisation alone
/// @param demandedEvidence what an incident must prove before the hub takes it; empty where nothing
///   is demanded
/// @param priorityDefinitions what each priority means under this agreement; empty where the matrix
///   says it all
/// @param handling how tickets are taken in and worked on; absent in versions from before this was
///   recorded
/// @param targets until when what is to be done; where an organisation's own agreement says nothing
///   about a goal, the default of the service counts
/// @param availability how the availability of the service is counted; absent in versions from
///   before this was recorded, and where the default of the service says it
/// @param recovery how soon the service is to be there again after a disaster; absent where nothing
///   was agreed, and where the default of the service says it
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Agreement(
        String organisation,
        String service,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        List<String> appliesTo,
        BilingualText name,
        SupportHours supportHours,
        PriorityMatrix priorityMatrix,
        List<PriorityDefinition> priorityDefinitions,
        ReopeningWindow reopening,
        ClockStops clockStops,
        List<DemandedEvidence> demandedEvidence,
        @Nullable HandlingTerms handling,
        List<ServiceLevelTarget> targets,
        @Nullable AvailabilityTerms availability,
        @Nullable RecoveryObjectives recovery)
        implements DirectoryRecord {

    /// Stands for the organisation in the default agreement of a service.
    public static final String DEFAULT = "*";

    public Agreement {
        appliesTo = List.copyOf(appliesTo);
        priorityDefinitions = List.copyOf(priorityDefinitions);
        demandedEvidence = List.copyOf(demandedEvidence);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /// `<organisation>.<service>`, with `default` in the place of the organisation where there is
    /// none.
    public static String idOf(String organisation, String service) {
        return (DEFAULT.equals(organisation) ? "default" : organisation) + "." + service;
    }

    @Override
    public String id() {
        return idOf(organisation, service);
    }

    @Override
    public RecordType type() {
        return RecordType.AGREEMENT;
    }

    @JsonIgnore
    public boolean isDefault() {
        return DEFAULT.equals(organisation);
    }

    /// Whether this one is heeded where both hold: an organisation's own before the default of the
    /// same service.
    public boolean comesBefore(Agreement other) {
        return !isDefault()
                && other.isDefault()
                && service.equals(other.service)
                && other.appliesTo.contains(organisation);
    }
}
