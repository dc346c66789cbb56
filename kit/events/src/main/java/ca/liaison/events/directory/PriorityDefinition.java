package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What a priority (`P1` to `P4`) means under an agreement.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PriorityDefinition(String priority, BilingualText meaning, Source source) {}
