package ca.liaison.change.api;

import ca.liaison.change.change.Board;
import ca.liaison.change.change.Change;
import ca.liaison.change.change.ChangeAction;
import ca.liaison.change.change.ChangeImpact;
import ca.liaison.change.change.ChangeState;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Circumstances;
import ca.liaison.change.change.Decision;
import ca.liaison.change.change.Grade;
import ca.liaison.change.change.Outcome;
import ca.liaison.change.change.PlanStep;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.change.Rfc;
import ca.liaison.change.change.Side;
import ca.liaison.change.security.ChangeAccess.Seen;
import ca.liaison.change.timing.Timing;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.redaction.Redaction;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A change as one caller may see it.
@Schema(
        name = "Change",
        description =
                "A request for change as you may see it. Members that have no value are absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        @Schema(description = "The eHealth ticket number", examples = "CHG0000042") String number,
        @Schema(
                        description = "Your own number of the change; absent for the hub",
                        examples = "HDN-CHG-0017")
                @Nullable String partnerTicketNumber,
        ChangeType type,
        ProcedureView procedure,
        ChangeState state,
        @Schema(description = "What its procedure asks for next; absent once it has ended")
                @Nullable ChangeAction nextStep,
        @Schema(description = "Code of the organisation whose change it is", examples = "nord")
                String openedBy,
        @Schema(description = "When it was filed") Instant openedAt,
        @Schema(description = "When something last happened to it") Instant updatedAt,
        @Schema(description = "Code of the service", examples = "OLIS") String service,
        @Schema(description = "A line to know the change by") String summary,
        @Schema(description = "Why it is to be made") String reason,
        @Schema(description = "What is to be changed") String description,
        @Schema(description = "Whether others are to be told of it beforehand")
                boolean noticeRequired,
        @Schema(description = "The process for recovery after a disaster, where there is one")
                @Nullable String disasterRecovery,
        @Schema(description = "Titles of manuals, release notes and the like")
                List<String> documents,
        @Schema(description = "Whether it was tried in the infrastructure laboratory")
                boolean testedInLaboratory,
        @Schema(description = "How high its risk is") Grade risk,
        ChangeImpact impact,
        @Schema(description = "How urgent it is") Grade urgency,
        @Schema(description = "What users notice, where they do") @Nullable String userImpact,
        @Schema(description = "When the service is away, where an outage is needed")
                @Nullable PeriodView outage,
        @Schema(description = "The areas that are touched") List<String> affectedAreas,
        @Schema(description = "When it is, or was, to begin") Instant requestedStart,
        @Schema(description = "When it is, or was, to have ended") Instant requestedEnd,
        @Schema(description = "Category of the product, first tier") String productCategory,
        @Schema(description = "Code of the configuration item that is changed")
                String configurationItem,
        @Schema(description = "Its components that are touched") List<String> components,
        @Schema(description = "Who makes the change of the infrastructure") String implementedBy,
        @Schema(description = "Who and what was set aside for it") List<String> resources,
        @Schema(description = "The implementation plan, step by step; empty while there is none")
                List<PlanStepView> plan,
        @Schema(description = "Who approved it within the partner organisation, by role")
                @Nullable String internalApproval,
        @Schema(description = "Code of the template of a standard change")
                @Nullable String template,
        @Schema(
                        description =
                                "The incident that an emergency fix follows from; for the hub and the organisation whose change it is",
                        examples = "INC0000042")
                @Nullable String incident,
        @Schema(description = "When an emergency fix was made, where that was before it was filed")
                @Nullable Instant madeAt,
        @Schema(
                        description =
                                "True where it was filed later than agreed after the fix was made; absent otherwise")
                @Nullable Boolean filedLate,
        @Schema(description = "When it was submitted, the last time that it was")
                Instant submittedAt,
        @Schema(description = "When the lead reviewed it") @Nullable Instant reviewedAt,
        @Schema(description = "The impacts that the lead and the partner went through")
                @Nullable String impacts,
        @Schema(description = "When it may start, while it is not begun")
                @Nullable TimingView timing,
        @Schema(description = "What the board decided last, where it did")
                @Nullable DecisionView decided,
        @Schema(description = "When it was begun") @Nullable Instant startedAt,
        @Schema(description = "When it had ended") @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Schema(description = "What was done") @Nullable String outcomeDescription,
        @Schema(description = "When it was resolved, closed or withdrawn")
                @Nullable Instant closedAt,
        @Schema(
                        description =
                                "The hub and all organisations that take part, with the numbers that you may read")
                List<ChangePartyView> parties,
        @Schema(description = "What you can do with it now, `update` included")
                List<ChangeAction> allowedActions,
        @Schema(description = "Counts the moves, from 1; stands in the ETag") long revision,
        @Schema(
                        description =
                                "What was taken away of the texts that it shows, or of what was said with moves, where any of these was; its place shows `[…]`")
                @Nullable List<Redaction> redactions) {

    @Schema(name = "ChangeProcedure", description = "By which procedure a change goes on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProcedureView(
            @Schema(description = "Paragraph of the Guide", examples = "Guide 4.12.1.1")
                    String paragraph,
            @Schema(description = "Who initiates it") Side initiator,
            @Schema(description = "Who makes it") Side implementer,
            @Schema(description = "Which board decides; absent where none does")
                    @Nullable Board board,
            @Schema(description = "Its steps in their order, as this change has them")
                    List<ChangeAction> steps,
            @Schema(description = "What of it the Guide leaves open and the hub decided")
                    @Nullable String decided) {

        static ProcedureView of(Procedure procedure, Circumstances circumstances) {
            return new ProcedureView(
                    procedure.paragraph(),
                    procedure.initiator(),
                    procedure.implementer(),
                    procedure.board(circumstances),
                    procedure.stepsOf(circumstances).stream().map(step -> step.action()).toList(),
                    procedure.decided());
        }
    }

    @Schema(name = "ChangePeriod", description = "From one time until another.")
    record PeriodView(
            @Schema(description = "When it begins") Instant start,
            @Schema(description = "When it ends") Instant end) {
        static @Nullable PeriodView of(Rfc.@Nullable Period period) {
            return period == null ? null : new PeriodView(period.start(), period.end());
        }
    }

    @Schema(name = "ChangePlanStep", description = "One step of an implementation plan.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanStepView(
            @Schema(description = "What is done") String description,
            @Schema(description = "Who does it, by team or role") String owner,
            @Schema(description = "How many minutes it takes") int minutes,
            @Schema(description = "How one sees that it worked") String validation,
            @Schema(description = "How it is taken back; absent where it cannot be")
                    @Nullable String backOut) {
        static PlanStepView of(PlanStep step) {
            return new PlanStepView(
                    step.description(),
                    step.owner(),
                    step.minutes(),
                    step.validation(),
                    step.backOut());
        }
    }

    @Schema(name = "ChangeDecided", description = "What the board decided.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(
            Decision decision,
            @Schema(description = "When") Instant at,
            @Schema(description = "Who decided, by role") List<String> decidedBy,
            @Schema(description = "Why, or what is still to be told") @Nullable String reason) {
        static @Nullable DecisionView of(Change change) {
            return change.decision() == null || change.decidedAt() == null
                    ? null
                    : new DecisionView(
                            change.decision(),
                            change.decidedAt(),
                            change.decidedBy(),
                            change.decisionReason());
        }
    }

    @Schema(name = "ChangeParty", description = "An organisation that takes part in a change.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangePartyView(
            @Schema(examples = "nord") String organisation,
            @Schema(
                            description =
                                    "- `opener`: whose change it is\n- `party`: takes part otherwise",
                            enumeration = {"opener", "party"})
                    String role,
            @Schema(description = "Its own number, unless it is confidential")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "When it gave its number of a change that it was told of")
                    @Nullable Instant acknowledgedAt) {}

    /// @param timing absent once a start was decided or made
    /// @param redactions empty where nothing was taken away
    static ChangeView of(
            Seen seen,
            @Nullable Timing timing,
            List<Redaction> redactions,
            Actor actor,
            String hub) {
        Change change = seen.change();
        Rfc rfc = change.rfc();
        return new ChangeView(
                change.number(),
                seen.references()
                        .of(actor.organisation())
                        .map(Reference::partnerNumber)
                        .orElse(null),
                change.procedure().type(),
                ProcedureView.of(change.procedure(), change.circumstances()),
                change.state(),
                change.nextStep(),
                change.openedBy(),
                change.openedAt(),
                change.updatedAt(),
                rfc.service(),
                rfc.summary(),
                rfc.reason(),
                rfc.description(),
                rfc.noticeRequired(),
                rfc.disasterRecovery(),
                rfc.documents(),
                rfc.testedInLaboratory(),
                rfc.risk(),
                rfc.impact(),
                rfc.urgency(),
                rfc.userImpact(),
                PeriodView.of(rfc.outage()),
                rfc.areas(),
                rfc.requested().start(),
                rfc.requested().end(),
                rfc.productCategory(),
                rfc.configurationItem(),
                rfc.components(),
                rfc.implementedBy(),
                rfc.resources(),
                change.plan().stream().map(PlanStepView::of).toList(),
                change.internalApproval(),
                change.template(),
                isOfTheCaller(change, actor) ? change.incident() : null,
                isOfTheCaller(change, actor) ? change.madeAt() : null,
                (change.filedLate() && isOfTheCaller(change, actor)) ? true : null,
                change.submittedAt(),
                change.reviewedAt(),
                change.impacts(),
                timing == null ? null : TimingView.of(timing, rfc.requested().start()),
                DecisionView.of(change),
                change.startedAt(),
                change.endedAt(),
                change.outcome(),
                change.outcomeDescription(),
                change.closedAt(),
                parties(seen, actor, hub),
                List.copyOf(change.allowedActions(actor, seen.references())),
                change.revision(),
                redactions.isEmpty() ? null : redactions);
    }

    /// Who is merely informed of a fix need not take part in the incident that it follows from.
    private static boolean isOfTheCaller(Change change, Actor actor) {
        return actor.hub() || change.openedBy().equals(actor.organisation());
    }

    private static List<ChangePartyView> parties(Seen seen, Actor actor, String hub) {
        List<ChangePartyView> parties = new ArrayList<>();
        parties.add(new ChangePartyView(hub, role(seen.change(), hub), null, null));
        for (Reference reference : seen.references().all()) {
            boolean readable =
                    actor.hub()
                            || reference.organisation().equals(actor.organisation())
                            || !reference.confidential();
            parties.add(
                    new ChangePartyView(
                            reference.organisation(),
                            role(seen.change(), reference.organisation()),
                            readable ? reference.partnerNumber() : null,
                            reference.acknowledgedAt()));
        }
        return parties;
    }

    private static String role(Change change, String organisation) {
        return organisation.equals(change.openedBy()) ? "opener" : "party";
    }
}
