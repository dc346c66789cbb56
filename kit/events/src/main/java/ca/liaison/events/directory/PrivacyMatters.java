package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Where a privacy matter goes that is brought to a desk as something else.
///
/// @param organisation code of the organisation whose desk takes it
/// @param path the way in words, also for those who do not belong to a partner
@JsonIgnoreProperties(ignoreUnknown = true)
public record PrivacyMatters(String organisation, BilingualText path, Source source) {}
