package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/// The services that another one cannot do its work without.
///
/// @param services their codes
@JsonIgnoreProperties(ignoreUnknown = true)
public record SupportingServices(List<String> services, Source source) {

    public SupportingServices {
        services = List.copyOf(services);
    }
}
