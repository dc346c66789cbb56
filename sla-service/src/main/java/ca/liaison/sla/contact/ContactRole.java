package ca.liaison.sla.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a contact is there for.
@Schema(
        name = "ContactRole",
        description =
                """
                What a contact is there for.

                - `service_desk`: takes tickets (Guide 2.1.2)
                - `escalation`: is called where the handling of tickets fails (Guide 2.7)
                - `single_point_of_contact`: coordinates problems with the other side (Guide 3.2.2)
                - `privacy_officer`: deals with privacy matters
                - `security_officer`: deals with security incidents
                - `change_representative`: stands for the organisation in a change (Guide 4.1)
                - `designated_person`: anybody else whom the organisation designates\
                """)
public enum ContactRole {
    @JsonProperty("service_desk")
    SERVICE_DESK,
    @JsonProperty("escalation")
    ESCALATION,
    @JsonProperty("single_point_of_contact")
    SINGLE_POINT_OF_CONTACT,
    @JsonProperty("privacy_officer")
    PRIVACY_OFFICER,
    @JsonProperty("security_officer")
    SECURITY_OFFICER,
    @JsonProperty("change_representative")
    CHANGE_REPRESENTATIVE,
    @JsonProperty("designated_person")
    DESIGNATED_PERSON;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
