package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// For how many days after the notice of resolution a ticket may be reopened.
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReopeningWindow(int days, Source source) {}
