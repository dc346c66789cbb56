package ca.liaison.incident.intake;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.ServiceDesk;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// How a desk is reached to which a caller is sent, as far as the directory knows.
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeskContact(
        String organisation,
        BilingualText name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String fax,
        @Nullable BilingualText hours) {

    static DeskContact of(Organisation organisation) {
        ServiceDesk desk = organisation.serviceDesk();
        return desk == null
                ? new DeskContact(organisation.code(), organisation.name(), null, null, null, null)
                : new DeskContact(
                        organisation.code(),
                        organisation.name(),
                        desk.phone(),
                        desk.email(),
                        desk.fax(),
                        desk.hours());
    }
}
