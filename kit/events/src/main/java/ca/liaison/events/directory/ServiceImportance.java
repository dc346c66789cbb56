package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How much depends on a service.
///
/// @param essential whether an outage of it can be a major incident
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceImportance(boolean essential, Source source) {}
