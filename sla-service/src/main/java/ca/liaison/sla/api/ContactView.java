package ca.liaison.sla.api;

import ca.liaison.sla.contact.Contact;
import ca.liaison.sla.contact.ContactLanguage;
import ca.liaison.sla.contact.ContactPurpose;
import ca.liaison.sla.contact.ContactRole;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contact", description = "A contact of an organisation, with a way to reach it.")
record ContactView(
        ContactRole role,
        @Schema(
                        description =
                                "Name of the person, or of the group; absent where the role says it",
                        examples = "Claude Tremblay")
                @Nullable String name,
        @Schema(
                        description = "What the contact is in the organisation",
                        examples = "Cheffe du service de dépannage")
                @Nullable String function,
        @Schema(description = "E-mail address", examples = "escalation@example.org")
                @Nullable String email,
        @Schema(description = "Telephone number", examples = "+1 555 010-0123 ext. 12")
                @Nullable String phone,
        @Schema(description = "Number of the mobile telephone", examples = "+1 555 010-0124")
                @Nullable String mobile,
        @Schema(description = "Number of the pager", examples = "+1 555 010-0125")
                @Nullable String pager,
        @Schema(
                        description = "Whom or what to call after hours, in words or as a number",
                        examples = "The person on duty, +1 555 010-0126")
                @Nullable String afterHours,
        @Schema(
                        description =
                                "For what an escalation contact is called; empty for all, and with any other role")
                List<ContactPurpose> purposes,
        @Nullable ContactLanguage language,
        @Schema(
                        description =
                                "Where this was taken from; absent where the organisation said so itself")
                @Nullable SourceView source) {

    static ContactView of(Contact contact) {
        return new ContactView(
                contact.role(),
                contact.name(),
                contact.function(),
                contact.email(),
                contact.phone(),
                contact.mobile(),
                contact.pager(),
                contact.afterHours(),
                contact.purposes(),
                contact.language(),
                contact.source() == null ? null : SourceView.of(contact.source()));
    }
}
