package ca.liaison.events.servicelevel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The fact that the contact table of an organisation has a new version (CloudEvents data, JSON).
/// The contacts themselves never travel: who delivers something asks for them.
///
/// @param type the CloudEvents `type`
/// @param organisation whose contacts they are
/// @param service for which they are; absent for all
/// @param version counts the versions of this table from 1
/// @param validFrom when it begins to hold
/// @param at when it was recorded (UTC)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ContactsEvent(
        String type,
        String organisation,
        @Nullable String service,
        int version,
        Instant validFrom,
        Instant at) {

    public static final String CHANGED = "ca.liaison.contacts.changed.v1";
}
