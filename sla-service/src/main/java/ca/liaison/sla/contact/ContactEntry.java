package ca.liaison.sla.contact;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contact as it is sent.
@Submitted
@Schema(
        name = "ContactEntry",
        description = "A contact of an organisation, with a way to reach it.")
public record ContactEntry(
        @NotNull @Nullable ContactRole role,
        @Schema(
                        description =
                                "Name of the person, or of the group; always with an escalation contact of a partner",
                        examples = "Claude Tremblay")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 120)
                @PlainText
                @Screened
                @Nullable String name,
        @Schema(
                        description =
                                "What the contact is in the organisation; always with an escalation contact of a partner",
                        examples = "Cheffe du service de dépannage")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String function,
        @Schema(
                        description =
                                "E-mail address; always with an escalation contact of a partner",
                        examples = "escalation@example.org")
                @Size(max = 254)
                @PlainText
                @Screened
                @Nullable String email,
        @Schema(description = "Telephone number", examples = "+1 555 010-0123 ext. 12")
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String phone,
        @Schema(
                        description =
                                "Number of the mobile telephone; an escalation contact of a partner has this or a pager",
                        examples = "+1 555 010-0124")
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String mobile,
        @Schema(description = "Number of the pager", examples = "+1 555 010-0125")
                @Size(max = 40)
                @PlainText
                @Screened
                @Nullable String pager,
        @Schema(
                        description = "Whom or what to call after hours, in words or as a number",
                        examples = "The person on duty, +1 555 010-0126")
                @Pattern(regexp = ".*\\S.*", message = "blank")
                @Size(max = 200)
                @PlainText
                @Screened
                @Nullable String afterHours,
        @Schema(
                        description =
                                "For what an escalation contact is called; empty or absent for all. With no other role")
                @Size(max = 3)
                @Nullable List<@NotNull ContactPurpose> purposes,
        @Nullable ContactLanguage language) {

    /// What is wrong with it beside what each member by itself tells.
    ///
    /// @param ofHub whether the contact is the hub's own
    void check(String pointer, boolean ofHub, RequestContent content) {
        form(pointer + "/email", email, ContactForms::isEmail, content);
        form(pointer + "/phone", phone, ContactForms::isPhone, content);
        form(pointer + "/mobile", mobile, ContactForms::isPhone, content);
        form(pointer + "/pager", pager, ContactForms::isPhone, content);
        if (role != ContactRole.ESCALATION && purposes != null && !purposes.isEmpty()) {
            content.fault(Violation.of(pointer + "/purposes", "not_allowed"));
        }
        if (role == ContactRole.ESCALATION && !ofHub) {
            requireForEscalation(pointer, content);
        } else if (Stream.of(email, phone, mobile, pager).allMatch(Objects::isNull)) {
            content.fault(atLeastOne(pointer, List.of("email", "phone", "mobile", "pager")));
        }
    }

    /// Role, name, e-mail address, and mobile telephone or pager (Guide 2.7.2).
    private void requireForEscalation(String pointer, RequestContent content) {
        require(pointer + "/name", name, content);
        require(pointer + "/function", function, content);
        require(pointer + "/email", email, content);
        if (mobile == null && pager == null) {
            content.fault(atLeastOne(pointer, List.of("mobile", "pager")));
        }
    }

    private static void require(String pointer, @Nullable String text, RequestContent content) {
        if (text == null) {
            content.fault(Violation.of(pointer, "required"));
        }
    }

    private static void form(
            String pointer, @Nullable String text, Predicate<String> form, RequestContent content) {
        if (text != null && !form.test(text)) {
            content.fault(Violation.of(pointer, "malformed"));
        }
    }

    private static Violation atLeastOne(String pointer, List<String> members) {
        return new Violation(pointer, "at_least_one", Map.of("members", members));
    }

    /// Whether all is there that a contact is made of.
    boolean isFit() {
        return role != null && (purposes == null || purposes.stream().noneMatch(Objects::isNull));
    }

    /// What is stored of a fit one.
    Contact contact() {
        return new Contact(
                Objects.requireNonNull(role),
                name,
                function,
                email,
                phone,
                mobile,
                pager,
                afterHours,
                purposes == null ? List.of() : purposes.stream().distinct().sorted().toList(),
                language,
                null);
    }
}
