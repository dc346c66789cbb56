package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Who may get a ticket: an organisation, or one of its support groups.
///
/// @param organisation code of the organisation
/// @param supportGroup code of the group within it; absent where the organisation itself is meant
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Team(String organisation, @Nullable String supportGroup) {}
