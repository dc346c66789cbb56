package ca.liaison.incident.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is told when an incident is opened (Guide 2.5.1, 2.5.2).
///
/// @param workaround how to keep working; absent when it was said that there is none
/// @param recurrenceOf key of the ended ticket whose fault came back
/// @param priority as told, or as the agreement's matrix gives it for impact and urgency
public record IncidentReport(
        String service,
        @Nullable String summary,
        String serviceImpact,
        String endUserImpact,
        Instant firstOccurredAt,
        Priority priority,
        @Nullable Level impact,
        @Nullable Level urgency,
        String callerName,
        String callerDesk,
        Channel channel,
        @Nullable String preliminaryChecks,
        @Nullable String workaround,
        @Nullable Long recurrenceOf) {}
