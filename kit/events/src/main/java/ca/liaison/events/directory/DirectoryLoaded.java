package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/// Says that everything the directory held at an instant was published before this marker.
///
/// @param records how many records (versions) there were: a copy that holds as many has its first
///   load complete
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectoryLoaded(int records, Instant at) {}
