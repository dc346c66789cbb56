package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Something an incident has to prove before the hub takes it.
///
/// @param code such as `isp_link`
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemandedEvidence(String code, BilingualText meaning, Source source) {}
