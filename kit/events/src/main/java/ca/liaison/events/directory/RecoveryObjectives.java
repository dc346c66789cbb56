package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How soon a service is to be there again after a disaster, and how much of its data may be lost
/// (SLA-34), each as an ISO 8601 duration such as `PT4H`.
///
/// @param timeObjective the recovery time objective (RTO); absent where none was agreed
/// @param pointObjective the recovery point objective (RPO); absent where none was agreed
/// @param invented whether they are there for the demonstration and the tests alone, and agreed
///   with nobody
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecoveryObjectives(
        @Nullable String timeObjective,
        @Nullable String pointObjective,
        boolean invented,
        Source source) {}
