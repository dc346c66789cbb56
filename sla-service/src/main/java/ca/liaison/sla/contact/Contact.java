package ca.liaison.sla.contact;

import ca.liaison.events.directory.Source;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a contact table, as it is stored.
///
/// @param afterHours whom or what to call after hours, in words or as a number
/// @param purposes for what an escalation contact is called; empty for all, and for other roles
/// @param source where it was taken from; absent where the organisation said so itself
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Contact(
        ContactRole role,
        @Nullable String name,
        @Nullable String function,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String pager,
        @Nullable String afterHours,
        List<ContactPurpose> purposes,
        @Nullable ContactLanguage language,
        @Nullable Source source) {

    public Contact {
        purposes = List.copyOf(purposes);
    }
}
