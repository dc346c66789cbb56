package ca.liaison.kit.contract;

import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemResponses;
import ca.liaison.kit.problem.ProblemTexts;
import ca.liaison.kit.screening.PersonalInformationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Problems with all that they may hold: members that some codes add, and the codes themselves.
final class ProblemSchemas {
    static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private ProblemSchemas() {}

    static void complete(Components components) {
        Schema problem = Objects.requireNonNull(components.getSchemas().get(PROBLEM));
        member(problem, "code")
                .description("Stable name of the kind of problem")
                .enumeration(codes());
        problem.addProperty(
                        "source",
                        text(
                                "Paragraph of the underlying documents that the refusal rests on, as in `Guide 2.5.1`"))
                .addProperty(
                        "number",
                        text(
                                "The eHealth number of the ticket concerned; with `partner_number_taken`, of the one that holds the number"))
                .addProperty("state", text("The state that the ticket is in"))
                .addProperty(
                        "who",
                        texts("Who may do it, by how they stand to the ticket (`TicketRelation`)"))
                .addProperty(
                        "condition",
                        text(
                                "What stands in the way of a move: its `state`, that it is of the `other_kind`, `not_major`, `not_security`, `not_escalated`, or that it is `major` already, is a `security` incident, or was `reviewed` already"))
                .addProperty(
                        "allowedActions", texts("What you could do with the ticket in this state"))
                .addProperty(
                        "organisation",
                        text(
                                "With `partner_number_taken` on a transfer: the party whose number is taken"))
                .addProperty("transferredKind", text("As what kind of ticket the matter goes on"))
                .addProperty(
                        "transferredTo",
                        text(
                                "The eHealth number under which a matter that was transferred goes on"))
                .addProperty("awaited", texts("The organisations whose own number is awaited"))
                .addProperty(
                        "reopenUntil",
                        text("Until when the ticket could be reopened").format("date-time"))
                .addProperty(
                        "missing",
                        count(
                                "How many attempts to reach the opener without an answer are still needed"))
                .addProperty(
                        "nextAttemptFrom",
                        text("From when the next attempt to reach the opener may be made")
                                .format("date-time"))
                .addProperty(
                        "restriction",
                        text("Id of the restriction of access concerned, as in /v1/access-restrictions")
                                .format("uuid"))
                .addProperty(
                        "extent",
                        text("How much is closed to your organisation: `whole` or `partial`"))
                .addProperty("areas", texts("With `partial`: the closed areas"))
                .addProperty(
                        "access",
                        text("With `partial`: what is closed in these areas, `all` or `write`"))
                .addProperty("since", text("Since when access is restricted").format("date-time"))
                .addProperty(
                        "liftedAt", text("When the restriction was lifted").format("date-time"))
                .addProperty(
                        "desk",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description(
                                        "The desk to turn to: its `organisation`, and as far as known `phone`, `email`, `fax`, and `hours` in both languages"))
                .addProperty(
                        "missingEvidence",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))
                                .description(
                                        "The checks and evidence that the agreement demands, each with its `code`, `meaning` in both languages and `source`"))
                .addProperty(
                        "path",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("The way to take, in both languages"))
                .addProperty(
                        "draft",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description(
                                        "The draft that was kept of the refused request: its `id`, `href`, `expiresAt`, and in `leftOut` the pointers of what is not kept"))
                .addProperty(
                        "mostDrafts",
                        count("So many drafts are kept of your organisation; this one is not"))
                .addProperty(
                        "longestDraft",
                        count("A draft has so many characters at most; this one is not kept"))
                .addProperty(
                        "version",
                        count("With `overlapping_validity`: the version that stands in the way"))
                .addProperty(
                        "validFrom",
                        text("With `overlapping_validity`: when that version begins")
                                .format("date-time"))
                .addProperty(
                        "exerciseNumber",
                        text("The number under which another recovery exercise was recorded"))
                .addProperty(
                        "month",
                        text("With `month_not_closed`: the month whose report is not kept yet"))
                .addProperty(
                        "nextOpening",
                        text("When the hub's business hours begin next").format("date-time"))
                .addProperty(
                        "meeting",
                        text("When the meeting begins that is to decide").format("date-time"))
                .addProperty(
                        "earliestStart",
                        text("The first time at which the change may start").format("date-time"))
                .addProperty(
                        "requestedEnd",
                        text("When the change was to have ended").format("date-time"))
                .addProperty(
                        "rules",
                        texts(
                                "What holds the start back: `lead_time`, `cab`, `notice`, or the `schedule` itself"))
                .addProperty("service", text("Code of the service that the ticket is about"))
                .addProperty("assignedPriority", text("The priority that counts"))
                .addProperty("line", count("Line of the fault in malformed JSON, from 1"))
                .addProperty("column", count("Column of the fault in malformed JSON, from 1"))
                .addProperty(
                        "errorId",
                        text("To be given to the operator of the service").format("uuid"));
        Schema violation = Objects.requireNonNull(components.getSchemas().get(VIOLATION));
        member(violation, "pointer")
                .description(
                        "JSON pointer (RFC 6901) of the faulty member, empty for the whole body; a query parameter is named as in `?limit`");
        member(violation, "code").description(meanings()).enumeration(faults());
        violation
                .addProperty("allowed", texts("The values or members that are allowed"))
                .addProperty(
                        "expected",
                        text(
                                "What is expected instead: a JSON type, or a form such as `RFC 3339 date-time with offset`"))
                .addProperty("members", texts("The members of which exactly one is to be sent"))
                .addProperty("member", text("The member that this one is compared with"))
                .addProperty("missing", texts("What is missing"))
                .addProperty("roles", texts("The roles of contacts that are missing"))
                .addProperty("version", count("The version that was recorded to begin later"))
                .addProperty("validFrom", text("When that version begins").format("date-time"))
                .addProperty("hours", count("How many hours it may be away"))
                .addProperty("years", count("How many years it may be away"))
                .addProperty("min", count("The least value or length"))
                .addProperty("max", count("The greatest value or length"))
                .addProperty("kind", text("What a text seems to hold").enumeration(kinds()));
        components.addResponse(
                PROBLEM,
                OASFactory.createAPIResponse()
                        .description("The request was not done: `code` says why.")
                        .content(
                                OASFactory.createContent()
                                        .addMediaType(
                                                ProblemResponses.MEDIA_TYPE,
                                                OASFactory.createMediaType()
                                                        .schema(
                                                                OASFactory.createSchema()
                                                                        .ref(PROBLEM)))));
    }

    private static Schema member(Schema schema, String name) {
        return Objects.requireNonNull(schema.getProperties().get(name));
    }

    private static List<Object> codes() {
        return Arrays.stream(ProblemCode.values()).<Object>map(ProblemCode::code).toList();
    }

    private static List<Object> faults() {
        return List.copyOf(ProblemTexts.violationCodes());
    }

    private static List<Object> kinds() {
        return Arrays.stream(PersonalInformationKind.values())
                .<Object>map(PersonalInformationKind::code)
                .toList();
    }

    private static String meanings() {
        return "Stable name of the fault:\n\n"
                + ProblemTexts.violationCodes().stream()
                        .map(code ->
                                "- `%s`: %s"
                                        .formatted(
                                                code,
                                                ProblemTexts.violation(code, Language.ENGLISH)))
                        .collect(Collectors.joining("\n"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }

    private static Schema texts(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .description(description);
    }

    private static Schema count(String description) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description(description);
    }
}
