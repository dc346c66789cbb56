package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// Something a partner looks into before it turns to the hub.
///
/// @param code such as `workstation`
/// @param required whether an incident has to say that this was done
@JsonIgnoreProperties(ignoreUnknown = true)
public record PreliminaryCheck(
        String code, BilingualText meaning, boolean required, Source source) {}
