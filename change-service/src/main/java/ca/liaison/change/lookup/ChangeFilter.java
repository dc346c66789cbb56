package ca.liaison.change.lookup;

import ca.liaison.change.change.ChangeState;
import ca.liaison.change.change.ChangeType;
import ca.liaison.kit.reference.PartnerNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list of changes is narrowed to; absent members narrow nothing.
///
/// @param organisation that takes part
/// @param number eHealth number
/// @param startFrom those that are to begin at this instant or later
/// @param startUntil those that are to begin before this instant
public record ChangeFilter(
        @Nullable ChangeState state,
        @Nullable ChangeType type,
        @Nullable String service,
        @Nullable String configurationItem,
        @Nullable String organisation,
        @Nullable String number,
        @Nullable PartnerNumber partnerNumber,
        @Nullable Instant startFrom,
        @Nullable Instant startUntil,
        @Nullable Instant updatedSince) {}
