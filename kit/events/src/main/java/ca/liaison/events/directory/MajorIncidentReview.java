package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How soon a major incident is looked back at, in business days counted from its resolution.
///
/// @param scheduledWithin until the review has its date
/// @param reportWithin until the report is ready
@JsonIgnoreProperties(ignoreUnknown = true)
public record MajorIncidentReview(int scheduledWithin, int reportWithin, Source source) {}
