package ca.liaison.change.change;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.redaction.NamedText;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import ca.liaison.kit.ticket.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A request for change (RFC): all that is known of a change that is asked for (Guide 4.0).
///
/// It goes through the steps of its procedure. Every move goes through [#move], which holds it
/// against [ChangeLifecycle], raises counters and notes what happened, so that none can forget
/// history, notices or event.
@Entity
@Table(name = "change")
public class Change {
    private static final Set<Role> LEADS = EnumSet.of(Role.SERVICE_LEAD, Role.DEPLOYMENT_LEAD);

    @Id private Long id;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private ChangeType type;

    @Enumerated(EnumType.STRING)
    private Side initiator;

    @Enumerated(EnumType.STRING)
    private Side implementer;

    @Column(name = "hub_affected")
    private boolean hubAffected;

    @Column(name = "urgent_incident")
    private boolean urgentIncident;

    @Column private String service;
    @Column private String summary;
    @Column private String reason;
    @Column private String description;

    @Column(name = "notice_required")
    private boolean noticeRequired;

    @Column(name = "disaster_recovery")
    private @Nullable String disasterRecovery;

    @Convert(converter = TextsColumn.class)
    private List<String> documents = List.of();

    @Column(name = "tested_in_laboratory")
    private boolean testedInLaboratory;

    @Enumerated(EnumType.STRING)
    private Grade risk;

    @Enumerated(EnumType.STRING)
    private ChangeImpact impact;

    @Enumerated(EnumType.STRING)
    private Grade urgency;

    @Column(name = "user_impact")
    private @Nullable String userImpact;

    @Column(name = "outage_start")
    private @Nullable Instant outageStart;

    @Column(name = "outage_end")
    private @Nullable Instant outageEnd;

    @Convert(converter = TextsColumn.class)
    private List<String> areas = List.of();

    @Column(name = "start_at")
    private Instant start;

    @Column(name = "end_at")
    private Instant end;

    @Column(name = "product_category")
    private String productCategory;

    @Column(name = "configuration_item")
    private String configurationItem;

    @Convert(converter = TextsColumn.class)
    private List<String> components = List.of();

    @Column(name = "implemented_by")
    private String implementedBy;

    @Convert(converter = TextsColumn.class)
    private List<String> resources = List.of();

    @Convert(converter = PlanColumn.class)
    private List<PlanStep> plan = List.of();

    @Column(name = "internal_approval")
    private @Nullable String internalApproval;

    @Column private @Nullable String template;
    @Column private @Nullable String incident;

    @Column(name = "made_at")
    private @Nullable Instant madeAt;

    @Column(name = "filed_late")
    private boolean filedLate;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    private @Nullable ChangeAction nextStep;

    @Enumerated(EnumType.STRING)
    private ChangeState state;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column private @Nullable String impacts;

    @Column(name = "meeting_at")
    private @Nullable Instant meeting;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decided_by")
    @Convert(converter = TextsColumn.class)
    private List<String> decidedBy = List.of();

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "outcome_description")
    private @Nullable String outcomeDescription;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column private long revision;
    @Column private long sequence;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Transient private List<Happening> happenings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for the object mapper, which fills every column
    protected Change() {}

    /// Files a request for change.
    public static Change file(long id, Filing filing, Move move) {
        Procedure procedure = filing.procedure();
        Change change = new Change();
        change.id = id;
        change.openedBy = filing.openedBy();
        change.filedBy = move.actor().subject();
        change.openedAt = move.at();
        change.submittedAt = move.at();
        change.type = procedure.type();
        change.initiator = procedure.initiator();
        change.implementer = procedure.implementer();
        change.hubAffected = filing.circumstances().hubAffected();
        change.urgentIncident = filing.circumstances().urgentIncident();
        change.describe(filing.rfc());
        change.plan = filing.plan();
        change.internalApproval = filing.internalApproval();
        change.template = filing.template();
        change.incident = filing.incident();
        change.madeAt = filing.madeAt();
        change.startedAt = filing.madeAt();
        change.filedLate = filing.late();
        change.meeting = filing.meeting();
        change.nextStep = procedure.after(ChangeAction.FILE, filing.circumstances());
        change.state = procedure.stateBefore(change.nextStep);
        change.revision = 1;
        change.sequence = 1;
        change.updatedAt = move.at();
        change.note(ChangeAction.FILE, null, Map.of(), move, null);
        return change;
    }

    private void describe(Rfc rfc) {
        service = rfc.service();
        summary = rfc.summary();
        reason = rfc.reason();
        description = rfc.description();
        noticeRequired = rfc.noticeRequired();
        disasterRecovery = rfc.disasterRecovery();
        documents = rfc.documents();
        testedInLaboratory = rfc.testedInLaboratory();
        risk = rfc.risk();
        impact = rfc.impact();
        urgency = rfc.urgency();
        userImpact = rfc.userImpact();
        if (rfc.outage() != null) {
            outageStart = rfc.outage().start();
            outageEnd = rfc.outage().end();
        }
        areas = rfc.areas();
        start = rfc.requested().start();
        end = rfc.requested().end();
        productCategory = rfc.productCategory();
        configurationItem = rfc.configurationItem();
        components = rfc.components();
        implementedBy = rfc.implementedBy();
        resources = rfc.resources();
    }

    /// The lead has reviewed it. From the later of its submission and this the lead time counts
    /// (Guide 4.9).
    ///
    /// @param written the implementation plan; empty where the one that was filed stays
    public void review(List<PlanStep> written, Move move) {
        step(
                ChangeAction.REVIEW,
                move,
                written.isEmpty() ? Map.of() : Map.of("plan", written.size()),
                () -> {
                    reviewedAt = move.at();
                    plan = written.isEmpty() ? plan : List.copyOf(written);
                });
    }

    public void requestApproval(Move move) {
        step(ChangeAction.REQUEST_APPROVAL, move, Map.of(), () -> {});
    }

    public void giveApproval(Move move) {
        step(ChangeAction.GIVE_APPROVAL, move, Map.of(), () -> {});
    }

    /// @param reviewed the impacts that were gone through together
    public void reviewImpact(String reviewed, Move move) {
        step(ChangeAction.REVIEW_IMPACT, move, Map.of(), () -> impacts = reviewed);
    }

    public void inform(Move move) {
        step(ChangeAction.INFORM, move, Map.of(), () -> {});
    }

    /// Records what the board decided.
    ///
    /// @param who decided, by role
    /// @param next the meeting that decides again; absent where none is needed
    /// @throws ca.liaison.kit.problem.Rejected as [#requireDecision]
    public void decide(
            Decision made,
            @Nullable String why,
            List<String> who,
            @Nullable Instant next,
            Move move) {
        requireDecision(move);
        Runnable noted =
                () -> {
                    decision = made;
                    decidedAt = move.at();
                    decisionReason = why;
                    decidedBy = List.copyOf(who);
                    meeting = next == null ? meeting : next;
                };
        Map<String, Object> changes = Map.of("decision", made.code());
        switch (made) {
            case APPROVED -> step(ChangeAction.DECIDE, move, changes, noted);
            case REJECTED -> move(ChangeAction.DECIDE, move, ChangeState.REJECTED, changes, noted);
            case DEFERRED -> move(ChangeAction.DECIDE, move, state, changes, noted);
            case MORE_INFORMATION ->
                    move(
                            ChangeAction.DECIDE,
                            move,
                            ChangeState.INFORMATION_REQUESTED,
                            changes,
                            noted);
        }
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 where nothing is to be decided, 403 of who filed
    ///   it: nobody decides about his own
    public void requireDecision(Move move) {
        requirePossible(ChangeAction.DECIDE, move);
        if (move.actor().subject().equals(filedBy)) {
            throw Problem.of(ProblemCode.OWN_CHANGE).with("number", number()).rejected();
        }
    }

    public void provideInformation(Move move) {
        move(
                ChangeAction.PROVIDE_INFORMATION,
                move,
                ChangeState.AWAITING_DECISION,
                Map.of(),
                () -> {});
    }

    /// Submits it again, for the meeting whose cut-off is still to come.
    public void resubmit(@Nullable Instant next, Move move) {
        move(
                ChangeAction.RESUBMIT,
                move,
                ChangeState.AWAITING_DECISION,
                Map.of(),
                () -> {
                    submittedAt = move.at();
                    meeting = next;
                });
    }

    /// Gives it other times. What was approved for its time is decided again, unless no board
    /// decides; what the partner approved, and the hub gives other times, the partner approves
    /// again.
    ///
    /// @param next the meeting that decides about the new times; absent where none does
    public void reschedule(
            Rfc.Period period, Rfc.@Nullable Period outage, @Nullable Instant next, Move move) {
        boolean approved = state == ChangeState.SCHEDULED && board() != null;
        boolean approvedByPartner = approvedByPartner() && move.actor().hub();
        @Nullable ChangeAction again =
                approvedByPartner
                        ? ChangeAction.REQUEST_APPROVAL
                        : approved ? ChangeAction.DECIDE : null;
        move(
                ChangeAction.RESCHEDULE,
                move,
                again == null ? state : procedure().stateBefore(again),
                Map.of("start", period.start().toString(), "end", period.end().toString()),
                () -> {
                    start = period.start();
                    end = period.end();
                    outageStart = outage == null ? null : outage.start();
                    outageEnd = outage == null ? null : outage.end();
                    if (again != null) {
                        nextStep = again;
                        meeting = next;
                    }
                });
    }

    /// Whether the partner approved it as it was written down then.
    private boolean approvedByPartner() {
        List<ChangeAction> steps =
                procedure().stepsOf(circumstances()).stream().map(Procedure.Step::action).toList();
        int approval = steps.indexOf(ChangeAction.GIVE_APPROVAL);
        return approval >= 0 && nextStep != null && steps.indexOf(nextStep) > approval;
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 before the time that it was scheduled for, and
    ///   behind it; an emergency fix is made as soon as it can be
    public void start(Move move) {
        requireStart(move);
        step(ChangeAction.START, move, Map.of(), () -> startedAt = move.at());
    }

    /// @throws ca.liaison.kit.problem.Rejected as [#start]
    public void requireStart(Move move) {
        requirePossible(ChangeAction.START, move);
        if (type != ChangeType.EMERGENCY_FIX && move.at().isBefore(start)) {
            throw Problem.of(ProblemCode.START_TOO_EARLY)
                    .with("number", number())
                    .with("earliestStart", start.toString())
                    .with("rules", List.of("schedule"))
                    .source(procedure().paragraph())
                    .rejected();
        }
        if (type != ChangeType.EMERGENCY_FIX && !move.at().isBefore(end)) {
            throw Problem.of(ProblemCode.START_TOO_LATE)
                    .with("number", number())
                    .with("requestedEnd", end.toString())
                    .source(procedure().paragraph())
                    .rejected();
        }
    }

    public void reportOutcome(Outcome told, String what, Instant ended, Move move) {
        step(
                ChangeAction.REPORT_OUTCOME,
                move,
                Map.of("outcome", told.code()),
                () -> end(told, what, ended));
    }

    /// A partner made its own change, which ends it.
    public void reportDone(Outcome told, String what, Instant started, Instant ended, Move move) {
        step(
                ChangeAction.REPORT_DONE,
                move,
                Map.of("outcome", told.code()),
                () -> {
                    startedAt = started;
                    end(told, what, ended);
                    closedAt = move.at();
                });
    }

    private void end(Outcome told, String what, Instant ended) {
        outcome = told;
        outcomeDescription = what;
        endedAt = ended;
    }

    /// Ends it, as its procedure says: resolved or closed.
    public void finish(ChangeAction last, Move move) {
        step(last, move, Map.of(), () -> closedAt = move.at());
    }

    public void withdraw(Move move) {
        move(
                ChangeAction.WITHDRAW,
                move,
                ChangeState.WITHDRAWN,
                Map.of(),
                () -> {
                    nextStep = null;
                    closedAt = move.at();
                });
    }

    /// A partner that was informed gives its own number.
    public void acknowledge(Move move) {
        move(ChangeAction.ACKNOWLEDGE, move, state, Map.of(), () -> {});
    }

    public void correctPartnerNumber(String organisation, Move move) {
        move(
                ChangeAction.CORRECT_PARTNER_NUMBER,
                move,
                state,
                Map.of("corrected", organisation),
                () -> {});
    }

    /// Notes that something was said.
    ///
    /// @return the counter after it
    public long say(Happening.Text text, Move move) {
        requirePossible(ChangeAction.UPDATE, move);
        sequence++;
        // Nobody else sees that something was said internally.
        if (!text.visibility().equals(Visibility.INTERNAL.code())) {
            updatedAt = move.at();
        }
        note(ChangeAction.UPDATE, state, Map.of(), move, text);
        return sequence;
    }

    /// Takes a text away, its own or one that it repeats of its history.
    ///
    /// @return the counter after it
    public long redact(NamedText text, Move move) {
        requirePossible(ChangeAction.REDACT, move);
        if (text.id().place().equals(TextId.TICKET)) {
            redact(OwnText.of(text.id().member()).orElseThrow());
        }
        impacts = without(impacts, text.text());
        decisionReason = without(decisionReason, text.text());
        outcomeDescription = without(outcomeDescription, text.text());
        sequence++;
        // Others would see that something was taken away that they never saw.
        if (text.visibility() == Visibility.SHARED) {
            revision++;
            updatedAt = move.at();
        }
        note(
                ChangeAction.REDACT,
                state,
                Map.of(),
                move,
                new Happening.Text(text.id(), text.visibility().code(), text.addressee()));
        return sequence;
    }

    private static @Nullable String without(@Nullable String kept, String text) {
        return text.equals(kept) ? Redactions.MARK : kept;
    }

    private void redact(OwnText own) {
        List<String> mark = List.of(Redactions.MARK);
        switch (own) {
            case SUMMARY -> summary = Redactions.MARK;
            case REASON -> reason = Redactions.MARK;
            case DESCRIPTION -> description = Redactions.MARK;
            case DISASTER_RECOVERY -> disasterRecovery = Redactions.MARK;
            case DOCUMENTS -> documents = mark;
            case USER_IMPACT -> userImpact = Redactions.MARK;
            case AFFECTED_AREAS -> areas = mark;
            case PRODUCT_CATEGORY -> productCategory = Redactions.MARK;
            case COMPONENTS -> components = mark;
            case IMPLEMENTED_BY -> implementedBy = Redactions.MARK;
            case RESOURCES -> resources = mark;
            case INTERNAL_APPROVAL -> internalApproval = Redactions.MARK;
            case PLAN -> plan = plan.stream().map(PlanStep::redacted).toList();
            case DECIDED_BY -> decidedBy = mark;
        }
    }

    private @Nullable String text(OwnText own) {
        return switch (own) {
            case SUMMARY -> summary;
            case REASON -> reason;
            case DESCRIPTION -> description;
            case DISASTER_RECOVERY -> disasterRecovery;
            case DOCUMENTS -> together(documents);
            case USER_IMPACT -> userImpact;
            case AFFECTED_AREAS -> together(areas);
            case PRODUCT_CATEGORY -> productCategory;
            case COMPONENTS -> together(components);
            case IMPLEMENTED_BY -> implementedBy;
            case RESOURCES -> together(resources);
            case INTERNAL_APPROVAL -> internalApproval;
            case PLAN -> together(plan.stream().map(PlanStep::description).distinct().toList());
            case DECIDED_BY -> together(decidedBy);
        };
    }

    private static @Nullable String together(List<String> texts) {
        return texts.isEmpty() ? null : String.join("\n", texts);
    }

    /// One of its own texts, where it has it. What the board and the lead wrote is the hub's, else
    /// it is that of whose change it is.
    public Optional<NamedText> text(TextId id, String hub) {
        if (!id.place().equals(TextId.TICKET)) {
            return Optional.empty();
        }
        return OwnText.of(id.member())
                .flatMap(own ->
                        Optional.ofNullable(text(own))
                                .map(text ->
                                        new NamedText(
                                                id,
                                                isOfTheHub(own) ? hub : openedBy,
                                                Visibility.SHARED,
                                                null,
                                                openedAt,
                                                text)));
    }

    /// Whether any of the texts that it shows was taken away.
    public boolean redacted() {
        return Stream.of(impacts, decisionReason, outcomeDescription)
                        .anyMatch(Redactions.MARK::equals)
                || Arrays.stream(OwnText.values())
                        .map(this::text)
                        .anyMatch(Redactions.MARK::equals);
    }

    private boolean isOfTheHub(OwnText own) {
        return own == OwnText.DECIDED_BY || (own == OwnText.PLAN && reviewedAt != null);
    }

    /// It is decided about at another meeting, since it was not ready for the one that it was
    /// submitted for.
    public void meetAt(Instant next) {
        meeting = next;
    }

    /// Whether a meeting is to decide about it that was before it was ready.
    public boolean missed(Instant at) {
        return state == ChangeState.AWAITING_DECISION && meeting != null && !meeting.isAfter(at);
    }

    /// Makes a step of the procedure; what comes next follows from it.
    private void step(
            ChangeAction action, Move move, Map<String, Object> changes, Runnable effect) {
        requirePossible(action, move);
        @Nullable ChangeAction next = procedure().after(action, circumstances());
        move(
                action,
                move,
                procedure().stateBefore(next),
                changes,
                () -> {
                    nextStep = next;
                    effect.run();
                });
    }

    private void move(
            ChangeAction action,
            Move move,
            ChangeState to,
            Map<String, Object> changes,
            Runnable effect) {
        requirePossible(action, move);
        ChangeState from = state;
        effect.run();
        state = to;
        revision += ChangeLifecycle.of(action).raisesRevision() ? 1 : 0;
        sequence++;
        updatedAt = move.at();
        note(action, from, changes, move, null);
    }

    private void note(
            ChangeAction action,
            @Nullable ChangeState from,
            Map<String, Object> changes,
            Move move,
            Happening.@Nullable Text text) {
        ChangeLifecycle.Row row = ChangeLifecycle.of(action);
        happenings.add(
                new Happening(
                        row,
                        sequence,
                        from,
                        state,
                        new LinkedHashMap<>(changes),
                        told(row, move, text),
                        text));
    }

    private Set<String> told(ChangeLifecycle.Row row, Move move, Happening.@Nullable Text text) {
        Set<String> organisations = new HashSet<>();
        if (text == null || text.visibility().equals("shared")) {
            row.told().stream()
                    .flatMap(told -> organisations(told, move))
                    .forEach(organisations::add);
        } else if (text.addressee() != null) {
            organisations.add(text.addressee());
        }
        organisations.remove(move.actor().organisation());
        return organisations;
    }

    private Stream<String> organisations(Told told, Move move) {
        return switch (told) {
            case HUB -> Stream.of(move.hub());
            case INITIATOR -> Stream.of(openedBy);
            case PARTIES -> move.references().active().stream();
        };
    }

    /// @throws ca.liaison.kit.problem.Rejected 409 where the move is not possible now, telling what
    ///   is
    private void requirePossible(ChangeAction action, Move move) {
        if (!possible(action)) {
            throw Problem.of(
                            state.open() || action != ChangeAction.UPDATE
                                    ? ProblemCode.ILLEGAL_MOVE
                                    : ProblemCode.TICKET_CLOSED)
                    .with("number", number())
                    .with("state", state.code())
                    .with("condition", "state")
                    .with(
                            "allowedActions",
                            allowedActions(move.actor(), move.references()).stream()
                                    .map(ChangeAction::code)
                                    .toList())
                    .source(ChangeLifecycle.of(action).source())
                    .rejected();
        }
    }

    private boolean possible(ChangeAction action) {
        ChangeLifecycle.Row row = ChangeLifecycle.of(action);
        if (!row.step()) {
            return row.from().contains(state);
        }
        return nextStep == action && state == procedure().stateBefore(action);
    }

    /// What a caller can do with it now, updates included.
    public Set<ChangeAction> allowedActions(Actor actor, References references) {
        Set<Relation> relations = relations(actor, references);
        Set<ChangeAction> allowed = EnumSet.noneOf(ChangeAction.class);
        for (ChangeLifecycle.Row row : ChangeLifecycle.rows()) {
            boolean mayMove = !relations.contains(Relation.UNNUMBERED) || row.isForTheUnnumbered();
            if (possible(row.action()) && row.allowedTo(relations) && mayMove) {
                allowed.add(row.action());
            }
        }
        return allowed;
    }

    /// How a caller stands to this change; empty for one who may at most read it.
    public Set<Relation> relations(Actor actor, References references) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (actor.hub()) {
            if (actor.hasAny(LEADS)) {
                relations.add(Relation.LEAD);
                if (initiator == Side.HUB) {
                    relations.add(Relation.INITIATOR);
                }
                if (implementer == Side.HUB) {
                    relations.add(Relation.IMPLEMENTER);
                }
            }
            if (actor.has(Role.CAB_CHAIR)) {
                relations.add(Relation.BOARD);
            }
            return relations;
        }
        references
                .of(actor.organisation())
                .filter(Reference::active)
                .ifPresent(reference -> {
                    boolean speaks = actor.has(Role.PARTNER_CHANGE);
                    if (!reference.numbered()) {
                        if (speaks) {
                            relations.add(Relation.UNNUMBERED);
                        }
                        return;
                    }
                    if (speaks || actor.has(Role.PARTNER_DESK)) {
                        relations.add(Relation.PARTY);
                    }
                    if (speaks && openedBy.equals(actor.organisation())) {
                        relations.add(Relation.INITIATOR);
                        if (implementer == Side.PARTNER) {
                            relations.add(Relation.IMPLEMENTER);
                        }
                    }
                });
        return relations;
    }

    /// The refusal of a move to who may not make it.
    public Rejected forbidden(ChangeAction action) {
        return Problem.of(ProblemCode.FORBIDDEN)
                .with("number", number())
                .with(
                        "who",
                        ChangeLifecycle.of(action).who().stream()
                                .map(Relation::code)
                                .sorted()
                                .toList())
                .source(ChangeLifecycle.of(action).source())
                .rejected();
    }

    public List<Happening> takeHappenings() {
        List<Happening> taken = List.copyOf(happenings);
        happenings = new ArrayList<>();
        return taken;
    }

    public Procedure procedure() {
        return Procedures.of(type, initiator, implementer).orElseThrow();
    }

    public Circumstances circumstances() {
        return new Circumstances(hubAffected, urgentIncident, madeAt != null);
    }

    /// Which board decides about it; absent where none does.
    public @Nullable Board board() {
        return procedure().board(circumstances());
    }

    public long id() {
        return id;
    }

    public String number() {
        return new TicketNumber(TicketKind.CHANGE, id).toString();
    }

    /// Whose change it is.
    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Rfc rfc() {
        return new Rfc(
                service,
                summary,
                reason,
                description,
                noticeRequired,
                disasterRecovery,
                documents,
                testedInLaboratory,
                risk,
                impact,
                urgency,
                userImpact,
                outageStart == null
                        ? null
                        : new Rfc.Period(outageStart, Objects.requireNonNull(outageEnd)),
                areas,
                new Rfc.Period(start, end),
                productCategory,
                configurationItem,
                components,
                implementedBy,
                resources);
    }

    public List<PlanStep> plan() {
        return plan;
    }

    public @Nullable String internalApproval() {
        return internalApproval;
    }

    public @Nullable String template() {
        return template;
    }

    /// Number of the incident that an emergency fix follows from.
    public @Nullable String incident() {
        return incident;
    }

    /// When an emergency fix was made, where that was before it was filed.
    public @Nullable Instant madeAt() {
        return madeAt;
    }

    /// Whether it was filed later than agreed after the fix was made.
    public boolean filedLate() {
        return filedLate;
    }

    public ChangeState state() {
        return state;
    }

    /// What its procedure asks for next; absent once it has ended.
    public @Nullable ChangeAction nextStep() {
        return nextStep;
    }

    /// When it was submitted, the last time that it was.
    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant reviewedAt() {
        return reviewedAt;
    }

    public @Nullable String impacts() {
        return impacts;
    }

    /// When the meeting begins that is to decide, or that decided.
    public @Nullable Instant meeting() {
        return meeting;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionReason() {
        return decisionReason;
    }

    /// Who decided, by role.
    public List<String> decidedBy() {
        return decidedBy;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String outcomeDescription() {
        return outcomeDescription;
    }

    public @Nullable Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public long revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
