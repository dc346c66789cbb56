package ca.liaison.sla.api;

import ca.liaison.events.directory.ServiceDesk;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ServiceDesk",
        description =
                "How the one desk of an organisation is reached. Contacts of persons are not here.")
record ServiceDeskView(
        @Schema(description = "Telephone number", examples = "1 866 250-1554") String phone,
        @Schema(description = "Mailbox of the desk", examples = "servicedesk@ehealthontario.on.ca")
                String email,
        @Schema(
                        description = "Fax number; absent where the desk takes none",
                        examples = "416 586-4040")
                @Nullable String fax,
        @Schema(description = "When somebody answers") BilingualTextView hours,
        @Schema(
                        description =
                                "Code of the calendar that says the same, to be counted by; absent where none does",
                        examples = "around_the_clock")
                @Nullable String calendar,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ServiceDeskView of(ServiceDesk desk) {
        return new ServiceDeskView(
                desk.phone(),
                desk.email(),
                desk.fax(),
                BilingualTextView.of(desk.hours()),
                desk.calendar(),
                SourceView.of(desk.source()));
    }
}
