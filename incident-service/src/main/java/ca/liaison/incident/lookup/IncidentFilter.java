package ca.liaison.incident.lookup;

import ca.liaison.incident.incident.IncidentState;
import ca.liaison.incident.incident.Priority;
import ca.liaison.kit.reference.PartnerNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list of incidents is narrowed to (INC-50); absent members narrow nothing.
///
/// @param organisation that takes part
/// @param number eHealth number
public record IncidentFilter(
        @Nullable IncidentState state,
        @Nullable Priority priority,
        @Nullable String service,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable PartnerNumber partnerNumber,
        @Nullable Instant openedSince,
        @Nullable Instant updatedSince) {}
