package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// How privacy matters are brought to an organisation, in words.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrivacyContact(BilingualText path, Source source) {}
