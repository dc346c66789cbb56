package ca.liaison.incident.ticket;

import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.Team;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.redaction.NamedText;
import ca.liaison.kit.redaction.Redactions;
import ca.liaison.kit.ticket.TextId;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import ca.liaison.kit.ticket.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A matter that two or more desks work on: an incident, which is an event outside normal operation
/// that interrupts a service, or may, or lowers its quality (Guide 2.2), or a service request,
/// which is a question or a wish (Guide 2.3). Both are handled by the same moves; what was told
/// when it was opened tells them apart.
///
/// Every move goes through [#move], which holds it against [TicketLifecycle], raises counters and
/// notes what happened, so that none can forget history, notices or event.
@Entity
@Table(name = "ticket")
public class Ticket {
    private static final Set<TicketAction> REVIEWING =
            Set.of(TicketAction.SCHEDULE_REVIEW, TicketAction.COMPLETE_REVIEW);

    private static final String FIELDS = "fields/";
    private static final String CHECKS = "checks/";

    @Id private Long id;

    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "first_occurred_at")
    private @Nullable Instant firstOccurredAt;

    @Column private String service;
    @Column private @Nullable String summary;

    @Column(name = "request_type")
    private @Nullable String requestType;

    @Column private @Nullable String fields;
    @Column private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private @Nullable Approval approval;

    @Enumerated(EnumType.STRING)
    @Column(name = "approval_role")
    private @Nullable Role approvalRole;

    @Column(name = "approved_beforehand")
    private @Nullable Boolean approvedBeforehand;

    @Column(name = "window_ends_at")
    private @Nullable Instant windowEndsAt;

    @Column(name = "window_ended_at")
    private @Nullable Instant windowEndedAt;

    @Column(name = "service_impact")
    private @Nullable String serviceImpact;

    @Column(name = "end_user_impact")
    private @Nullable String endUserImpact;

    @Column(name = "preliminary_checks")
    private @Nullable String preliminaryChecks;

    @Convert(converter = ChecksColumn.class)
    private List<CheckMade> checks = List.of();

    @Column(name = "caller_kind")
    private @Nullable String callerKind;

    @Column(name = "caller_name")
    private @Nullable String callerName;

    @Column(name = "caller_desk")
    private @Nullable String callerDesk;

    @Column(name = "contact_reference")
    private @Nullable String contactReference;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private @Nullable Commitment commitment;

    @Column(name = "workaround_available")
    private @Nullable Boolean workaroundAvailable;

    @Column(name = "workaround")
    private @Nullable String workaround;

    @Enumerated(EnumType.STRING)
    @Column(name = "reported_priority")
    private Priority reportedPriority;

    @Enumerated(EnumType.STRING)
    @Column(name = "assigned_priority")
    private Priority assignedPriority;

    @Enumerated(EnumType.STRING)
    private @Nullable Level impact;

    @Enumerated(EnumType.STRING)
    private @Nullable Level urgency;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @Column(name = "assigned_organisation")
    private String assignedOrganisation;

    @Column(name = "assigned_group")
    private @Nullable String assignedGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_on")
    private @Nullable WaitingOn waitingOn;

    @Column(name = "awaited_organisation")
    private @Nullable String awaitedOrganisation;

    @Column private @Nullable String awaited;
    @Column private @Nullable String resolution;

    @Column private @Nullable String cause;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "reopen_until")
    private @Nullable Instant reopenUntil;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "unresolvable_because")
    private @Nullable String unresolvableBecause;

    @Column private @Nullable String mitigation;

    @Column(name = "contact_attempts")
    @Convert(converter = ContactAttemptsColumn.class)
    private List<ContactAttempt> contactAttempts = List.of();

    @Column(name = "emergency_fixes")
    @Convert(converter = EmergencyFixesColumn.class)
    private List<EmergencyFix> emergencyFixes = List.of();

    @Column(name = "linked_changes")
    @Convert(converter = LinkedChangesColumn.class)
    private List<LinkedChange> linkedChanges = List.of();

    @Column(name = "duplicate_of")
    private @Nullable Long duplicateOf;

    @Column(name = "recurrence_of")
    private @Nullable Long recurrenceOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "transferred_kind")
    private @Nullable TransferKind transferredKind;

    @Column(name = "transferred_to")
    private @Nullable Long transferredTo;

    @Column(name = "transferred_from")
    private @Nullable Long transferredFrom;

    @Column private String partner;

    @Column(name = "major_since")
    private @Nullable Instant majorSince;

    @Column private @Nullable String coordinator;

    @Embedded private @Nullable Bridge bridge;

    @Column private boolean security;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "escalation_ground")
    private @Nullable EscalationGround escalationGround;

    @Enumerated(EnumType.STRING)
    @Column(name = "escalated_to")
    private @Nullable LeadRole escalatedTo;

    @Column(name = "escalation_passed_on_at")
    private @Nullable Instant escalationPassedOnAt;

    @Column(name = "configuration_item")
    private @Nullable String configurationItem;

    @Column(name = "configuration_item_owner")
    private @Nullable String configurationItemOwner;

    @Column(name = "consent_asserted")
    private @Nullable Boolean consentAsserted;

    @Embedded private @Nullable AlertCause alertCause;

    @Column(name = "recovered_at")
    private @Nullable Instant recoveredAt;

    @Column(name = "problem_requested_at")
    private @Nullable Instant problemRequestedAt;

    @Column(name = "review_completed_at")
    private @Nullable Instant reviewCompletedAt;

    @Column(insertable = false, updatable = false)
    @Convert(converter = ClocksColumn.class)
    private List<TicketClock> clocks = List.of();

    @Column(name = "clocks_sequence", insertable = false, updatable = false)
    private long clocksSequence;

    @Column private long revision;
    @Column private long sequence;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Transient private List<Happening> happenings = new ArrayList<>();
    @Transient private List<String> findings = List.of();

    @SuppressWarnings("NullAway.Init") // for the object mapper, which fills every column
    protected Ticket() {}

    /// Opens a ticket with the hub's desk, or towards a partner (Guide 2.5.1, 2.5.2).
    ///
    /// @param openedBy the organisation whose matter it is, whoever enters it
    /// @param towards the partner that is asked to act; absent when the hub's desk is
    public static Ticket open(
            long id,
            TicketReport report,
            String openedBy,
            @Nullable String towards,
            String deskGroup,
            Move move) {
        String acting = acting(report.item(), towards, move.hub());
        boolean atTheDesk = acting.equals(move.hub());
        return opened(
                id,
                report,
                openedBy,
                towards == null ? openedBy : towards,
                atTheDesk ? TicketState.NEW : TicketState.ASSIGNED,
                new Team(acting, atTheDesk ? deskGroup : null),
                move);
    }

    /// Who must act: who is asked to; else the owner of what it is about; else the hub's desk.
    private static String acting(
            TicketReport.@Nullable Item about, @Nullable String towards, String hub) {
        if (towards != null) {
            return towards;
        }
        return about == null || about.owner().equals(ConfigurationItem.NOBODY)
                ? hub
                : about.owner();
    }

    /// Opens a ticket of the hub because of an alert. It goes at once to who is to act, without the
    /// desk (Guide 2.4.1).
    public static Ticket openByAlert(long id, TicketReport report, Team assignee, Move move) {
        return opened(
                id,
                report,
                move.hub(),
                assignee.organisation(),
                TicketState.ASSIGNED,
                assignee,
                move);
    }

    private static Ticket opened(
            long id,
            TicketReport report,
            String openedBy,
            String partner,
            TicketState state,
            Team assignee,
            Move move) {
        Ticket ticket = new Ticket();
        ticket.id = id;
        ticket.describe(report);
        ticket.openedBy = openedBy;
        ticket.openedAt = move.at();
        ticket.partner = partner;
        ticket.recurrenceOf = report.recurrenceOf();
        ticket.assignedOrganisation = assignee.organisation();
        ticket.assignedGroup = assignee.supportGroup();
        ticket.state = state;
        ticket.revision = 1;
        ticket.sequence = 1;
        ticket.updatedAt = move.at();
        // Whoever is asked to act is told, and whoever the hub wrote it down for.
        Set<String> named = new TreeSet<>(Set.of(ticket.partner));
        named.add(assignee.organisation());
        ticket.note(TicketAction.OPEN, null, Map.of(), move, named, null);
        return ticket;
    }

    /// Opens the ticket under which a matter goes on as another kind. It is the same organisation's
    /// and lies where the former one lay; nobody works on it yet.
    public static Ticket continuing(Ticket former, long id, TicketReport report, Move move) {
        Ticket ticket = new Ticket();
        ticket.id = id;
        ticket.describe(report);
        ticket.assignedPriority = former.assignedPriority;
        ticket.openedBy = former.openedBy;
        ticket.openedAt = move.at();
        ticket.partner = former.partner;
        ticket.transferredFrom = former.id;
        ticket.assignedOrganisation = former.assignedOrganisation;
        ticket.assignedGroup = former.assignedGroup;
        ticket.state = former.state == TicketState.NEW ? TicketState.NEW : TicketState.ASSIGNED;
        ticket.revision = 1;
        ticket.sequence = 1;
        ticket.updatedAt = move.at();
        ticket.note(TicketAction.OPEN, null, Map.of(), move, Set.of(), null);
        return ticket;
    }

    private void concern(TicketReport.Item item) {
        configurationItem = item.code();
        configurationItemOwner = item.owner();
    }

    private void describe(TicketReport report) {
        service = report.service();
        summary = report.summary();
        callerKind = report.presenter().kind();
        callerName = report.presenter().name();
        callerDesk = report.presenter().desk();
        contactReference = report.presenter().contactReference();
        if (report.item() != null) {
            concern(report.item());
        }
        consentAsserted = report.consentAsserted();
        channel = report.channel();
        commitment = report.commitment();
        switch (report.particulars()) {
            case TicketReport.Fault fault -> describe(fault);
            case TicketReport.Alarm alarm -> describe(alarm);
            case TicketReport.Wish wish -> describe(wish);
        }
        reportedPriority = report.priority();
        assignedPriority = report.priority();
        impact = report.impact();
        urgency = report.urgency();
    }

    private void describe(TicketReport.Fault fault) {
        kind = TicketKind.INCIDENT;
        firstOccurredAt = fault.firstOccurredAt();
        serviceImpact = fault.serviceImpact();
        endUserImpact = fault.endUserImpact();
        preliminaryChecks = fault.preliminaryChecks();
        checks = fault.checks();
        workaround = fault.workaround();
        workaroundAvailable = fault.workaround() != null;
        security = fault.security();
    }

    private void describe(TicketReport.Alarm alarm) {
        kind = TicketKind.INCIDENT;
        firstOccurredAt = alarm.firstOccurredAt();
        alertCause = alarm.cause();
    }

    private void describe(TicketReport.Wish wish) {
        kind = TicketKind.SERVICE_REQUEST;
        requestType = wish.requestType();
        fields = wish.fields();
        description = wish.description();
        windowEndsAt = wish.end();
        if (wish.approval() != null) {
            approval = Approval.PENDING;
            approvalRole = wish.approval().role();
            approvedBeforehand = wish.approval().beforehand();
        }
    }

    /// The awaited party gives its own number (XRF-03).
    public void acknowledge(Move move) {
        move(TicketAction.ACKNOWLEDGE, move, Map.of());
    }

    public void assign(String organisation, @Nullable String group, Move move) {
        assign(organisation, group, null, move);
    }

    /// @param about what the matter turned out to be about, whose owner is to act
    public void assign(
            String organisation,
            @Nullable String group,
            TicketReport.@Nullable Item about,
            Move move) {
        String former = assignedOrganisation;
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("assignedOrganisation", organisation);
        if (group != null) {
            changes.put("supportGroup", group);
        }
        if (about != null) {
            changes.put("configurationItem", about.code());
        }
        move(
                TicketAction.ASSIGN,
                move,
                changes,
                former,
                () -> {
                    assignedOrganisation = organisation;
                    assignedGroup = group;
                    if (about != null) {
                        concern(about);
                    }
                });
    }

    /// @throws ca.liaison.kit.problem.Rejected while somebody has to agree beforehand (FAI 3.6)
    public void start(Move move) {
        requireApproval(TicketAction.START);
        move(TicketAction.START, move, Map.of());
    }

    private void requireApproval(TicketAction action) {
        if (row(action).possibleIn(state) && waitsForApproval(action)) {
            throw Problem.of(ProblemCode.APPROVAL_PENDING)
                    .with("number", number())
                    .with("role", Objects.requireNonNull(approvalRole).claim())
                    .source("FAI 3.6")
                    .rejected();
        }
    }

    /// Nothing is done before it is agreed to, and some is not begun either.
    private boolean waitsForApproval(TicketAction action) {
        return approval == Approval.PENDING
                && (action == TicketAction.RESOLVE
                        || (action == TicketAction.START
                                && Boolean.TRUE.equals(approvedBeforehand)));
    }

    /// Somebody at the hub agrees to what is asked for (INC-41).
    public void approve(Move move) {
        move(TicketAction.APPROVE, move, Map.of(), null, () -> approval = Approval.GRANTED);
    }

    /// Somebody at the hub does not agree; the request ends.
    public void decline(Move move) {
        move(
                TicketAction.DECLINE,
                move,
                Map.of(),
                null,
                () -> {
                    approval = Approval.DECLINED;
                    end(move);
                });
    }

    /// Whether what was asked for until a time goes on, or will.
    public boolean windowOpen() {
        return windowEndsAt != null
                && windowEndedAt == null
                && state != TicketState.CANCELLED
                && (approval == null || approval == Approval.GRANTED);
    }

    /// What was asked for until a time ends by itself (FAI 3.4.2).
    public void endWindow(Move move) {
        move(TicketAction.END_WINDOW, move, Map.of(), null, () -> windowEndedAt = move.at());
    }

    /// @param organisation the party that is awaited, where it is one
    /// @param what is awaited of it
    public void awaitWord(WaitingOn on, @Nullable String organisation, String what, Move move) {
        move(
                TicketAction.WAIT,
                move,
                Map.of("waitingOn", on.code()),
                null,
                () -> {
                    waitingOn = on;
                    awaitedOrganisation = organisation;
                    awaited = what;
                });
    }

    public void resume(Move move) {
        move(TicketAction.RESUME, move, Map.of(), null, this::stopWaiting);
    }

    /// @param done what was done
    /// @param known the cause, where it is known
    /// @param until when the opener may last reopen it
    /// @throws ca.liaison.kit.problem.Rejected while somebody has to agree to what is asked for
    public void resolve(String done, @Nullable String known, Instant until, Move move) {
        requireApproval(TicketAction.RESOLVE);
        move(
                TicketAction.RESOLVE,
                move,
                Map.of(),
                null,
                () -> {
                    stopWaiting();
                    resolution = done;
                    cause = known;
                    resolvedAt = move.at();
                    reopenUntil = until;
                });
    }

    /// @param channel by which the opener told the hub, where the hub records it
    public void accept(@Nullable Channel channel, Move move) {
        move(TicketAction.ACCEPT, move, byChannel(channel), null, () -> closedAt = move.at());
    }

    /// On an acceptance, or on as many attempts to reach the opener as were agreed (OneMail 3.4).
    ///
    /// @param channel by which the opener accepted; absent where it did not answer
    /// @param agreed how often it must have been tried; absent where nothing was agreed
    /// @throws ca.liaison.kit.problem.Rejected where the opener neither accepted nor was tried
    ///   often enough
    public void close(@Nullable Channel channel, @Nullable ContactAttempts agreed, Move move) {
        requirePossible(TicketAction.CLOSE, move);
        Map<String, Object> changes = byChannel(channel);
        if (channel == null && agreed != null) {
            AttemptsMade made = attemptsMade(agreed, TicketAction.CLOSE);
            made.requireEnough();
            changes = Map.of("unansweredAttempts", made.unanswered());
        }
        move(TicketAction.CLOSE, move, changes, null, () -> closedAt = move.at());
    }

    /// The hub's desk tried to reach the opener about the resolution (INC-24).
    ///
    /// @param agreed how long to leave between two attempts; absent where nothing was agreed
    /// @throws ca.liaison.kit.problem.Rejected where the last attempt was made too short a while
    ///   before
    public void recordContactAttempt(
            ContactAttempt attempt, @Nullable ContactAttempts agreed, Move move) {
        requirePossible(TicketAction.RECORD_CONTACT_ATTEMPT, move);
        if (agreed != null) {
            attemptsMade(agreed, TicketAction.RECORD_CONTACT_ATTEMPT).requireTimeFor(attempt.at());
        }
        move(
                TicketAction.RECORD_CONTACT_ATTEMPT,
                move,
                Map.of(
                        "channel", attempt.channel().name().toLowerCase(Locale.ROOT),
                        "outcome", attempt.outcome().code(),
                        "at", attempt.at().toString()),
                null,
                () -> contactAttempts = with(contactAttempts, attempt));
    }

    private static <T> List<T> with(List<T> list, T another) {
        return Stream.concat(list.stream(), Stream.of(another)).toList();
    }

    private AttemptsMade attemptsMade(ContactAttempts agreed, TicketAction action) {
        Instant resolved = Objects.requireNonNull(resolvedAt);
        return new AttemptsMade(
                number(),
                resolved,
                contactAttempts.stream()
                        .filter(attempt -> !attempt.recordedAt().isBefore(resolved))
                        .toList(),
                agreed,
                row(action).source());
    }

    /// No reasonable solution exists; the effects were lessened with vendors (OneMail 3.4).
    ///
    /// @param until when the opener may last reopen it
    public void declareUnresolvable(String because, String lessenedBy, Instant until, Move move) {
        move(
                TicketAction.DECLARE_UNRESOLVABLE,
                move,
                Map.of(),
                null,
                () -> {
                    unresolvableBecause = because;
                    mitigation = lessenedBy;
                    reopenUntil = until;
                    end(move);
                });
    }

    /// @throws ca.liaison.kit.problem.Rejected once the agreed days since the notice are over
    ///   (OneMail 3.4)
    public void reopen(@Nullable Channel channel, Move move) {
        if (row(TicketAction.REOPEN).possibleIn(state)
                && reopenUntil != null
                && move.at().isAfter(reopenUntil)) {
            throw Problem.of(ProblemCode.REOPEN_WINDOW_OVER)
                    .with("reopenUntil", reopenUntil.toString())
                    .source(row(TicketAction.REOPEN).source())
                    .rejected();
        }
        move(
                TicketAction.REOPEN,
                move,
                byChannel(channel),
                null,
                () -> {
                    resolution = null;
                    resolvedAt = null;
                    reopenUntil = null;
                    closedAt = null;
                    unresolvableBecause = null;
                    mitigation = null;
                });
    }

    public void cancel(Move move) {
        move(TicketAction.CANCEL, move, Map.of(), null, () -> end(move));
    }

    /// Its old numbers go on resolving (XRF-08).
    public void markDuplicate(Ticket other, Move move) {
        move(
                TicketAction.MARK_DUPLICATE,
                move,
                Map.of("duplicateOf", other.number()),
                null,
                () -> {
                    duplicateOf = other.id;
                    end(move);
                });
    }

    /// The matter goes on as another kind; the numbers of this ticket go on resolving (XRF-05).
    ///
    /// @param continuation opens the ticket of the other kind; gives none for the privacy office
    public void transfer(TransferKind to, Supplier<@Nullable Ticket> continuation, Move move) {
        requirePossible(TicketAction.TRANSFER, move);
        Ticket other = continuation.get();
        move(
                TicketAction.TRANSFER,
                move,
                other == null
                        ? Map.of("transferredKind", to.code())
                        : Map.of("transferredKind", to.code(), "transferredTo", other.number()),
                null,
                () -> {
                    transferredKind = to;
                    transferredTo = other == null ? null : other.id;
                    end(move);
                });
    }

    /// Changes the priority that counts, the hub's (INC-10).
    public void changePriority(Priority priority, Move move) {
        move(
                TicketAction.CHANGE_PRIORITY,
                move,
                fromTo("assignedPriority", assignedPriority, priority),
                null,
                () -> assignedPriority = priority);
    }

    /// Changes the priority as the opener sees it (INC-10).
    public void reportPriority(Priority priority, Move move) {
        move(
                TicketAction.REPORT_PRIORITY,
                move,
                fromTo("reportedPriority", reportedPriority, priority),
                null,
                () -> reportedPriority = priority);
    }

    /// The party is no longer asked to act; what was assigned to it goes back to the hub's desk.
    public void withdrawParty(String organisation, String deskGroup, Move move) {
        move(
                TicketAction.WITHDRAW_PARTY,
                move,
                Map.of("withdrawn", organisation),
                organisation,
                () -> {
                    if (assignedOrganisation.equals(organisation)) {
                        assignedOrganisation = move.hub();
                        assignedGroup = deskGroup;
                    }
                });
    }

    public void waiveNumber(String organisation, Move move) {
        move(
                TicketAction.WAIVE_NUMBER,
                move,
                Map.of("waived", organisation),
                organisation,
                () -> {});
    }

    public void correctPartnerNumber(String organisation, Move move) {
        move(
                TicketAction.CORRECT_PARTNER_NUMBER,
                move,
                Map.of("corrected", organisation),
                null,
                () -> {});
    }

    /// Declares it a major incident, with a coordinator from now on (Guide 2.4.2).
    ///
    /// @param role label of the coordinator's role
    /// @param opened the bridge, where there is one already
    /// @param essential whether an outage of its service can be a major incident
    public void declareMajor(String role, @Nullable Bridge opened, boolean essential, Move move) {
        requirePossible(TicketAction.DECLARE_MAJOR, move);
        if (!essential || !assignedPriority.urgent()) {
            throw Problem.of(ProblemCode.MAJOR_INCIDENT_NOT_WARRANTED)
                    .with("number", number())
                    .with("service", service)
                    .with("assignedPriority", assignedPriority.name())
                    .source(row(TicketAction.DECLARE_MAJOR).source())
                    .rejected();
        }
        move(
                TicketAction.DECLARE_MAJOR,
                move,
                Map.of("major", true),
                null,
                () -> {
                    majorSince = move.at();
                    coordinator = role;
                    bridge = opened == null ? bridge : opened;
                });
    }

    public void nameCoordinator(String role, Move move) {
        move(TicketAction.NAME_COORDINATOR, move, Map.of(), null, () -> coordinator = role);
    }

    /// @param invited organisations that were invited and take no part
    public void openBridge(Bridge opened, Set<String> invited, Move move) {
        moveNaming(
                TicketAction.OPEN_BRIDGE,
                move,
                Map.of("bridge", opened.kind().code()),
                invited,
                () -> bridge = opened);
    }

    /// @param organisations invited ones become an audience, not parties
    public void invite(Set<String> organisations, Move move) {
        moveNaming(TicketAction.INVITE, move, Map.of(), organisations, () -> {});
    }

    /// @param organisations that the notice goes to
    public void sendNotice(NoticeKind notice, Set<String> organisations, Move move) {
        moveNaming(
                TicketAction.SEND_NOTICE,
                move,
                Map.of("notice", notice.code()),
                organisations,
                () -> {});
    }

    /// A major incident was resolved and no cause was told: the problem behind it is to be looked
    /// for, once (INC-33).
    public void requestProblem(Move move) {
        move(
                TicketAction.REQUEST_PROBLEM,
                move,
                Map.of(),
                null,
                () -> problemRequestedAt = move.at());
    }

    public boolean needsProblem() {
        return majorSince != null && problemRequestedAt == null;
    }

    public void scheduleReview(Instant at, Move move) {
        move(TicketAction.SCHEDULE_REVIEW, move, Map.of("reviewAt", at.toString()), null, () -> {});
    }

    /// @param passages names of the passages of the report that hold findings
    public void completeReview(List<String> passages, Move move) {
        move(
                TicketAction.COMPLETE_REVIEW,
                move,
                Map.of(),
                null,
                () -> {
                    reviewCompletedAt = move.at();
                    findings = List.copyOf(passages);
                });
    }

    /// Names of the passages that hold findings, where its review was completed just now.
    public List<String> findings() {
        return findings;
    }

    public void requestReport(Move move) {
        move(TicketAction.REQUEST_REPORT, move, Map.of());
    }

    /// @throws ca.liaison.kit.problem.Rejected while there is none
    public void giveReport(String organisation, Move move) {
        move(
                TicketAction.GIVE_REPORT,
                move,
                Map.of("reportTo", organisation),
                organisation,
                () -> {});
        if (reviewCompletedAt == null) {
            throw Problem.of(ProblemCode.REPORT_NOT_READY)
                    .with("number", number())
                    .source(row(TicketAction.GIVE_REPORT).source())
                    .rejected();
        }
    }

    public void refuseReport(String organisation, Move move) {
        move(
                TicketAction.REFUSE_REPORT,
                move,
                Map.of("reportTo", organisation),
                organisation,
                () -> {});
    }

    /// A change was made at once (INC-44).
    ///
    /// @throws ca.liaison.kit.problem.Rejected where the incident is not urgent: its change is
    ///   asked for before it is made
    public void recordEmergencyFix(EmergencyFix fix, Move move) {
        requirePossible(TicketAction.RECORD_EMERGENCY_FIX, move);
        if (!assignedPriority.urgent()) {
            throw Problem.of(ProblemCode.NOT_URGENT)
                    .with("number", number())
                    .source(row(TicketAction.RECORD_EMERGENCY_FIX).source())
                    .rejected();
        }
        move(
                TicketAction.RECORD_EMERGENCY_FIX,
                move,
                Map.of("madeAt", fix.madeAt().toString()),
                null,
                () -> emergencyFixes = with(emergencyFixes, fix));
    }

    /// A change was filed for it (INC-44). What is linked already stays as it is.
    public void linkChange(LinkedChange change, Move move) {
        boolean linked =
                linkedChanges.stream().anyMatch(each -> each.number().equals(change.number()));
        if (!linked) {
            move(
                    TicketAction.LINK_CHANGE,
                    move,
                    Map.of("linkedChange", change.number()),
                    null,
                    () -> linkedChanges = with(linkedChanges, change));
        }
    }

    /// Escalates it; a new ground takes the place of an earlier one, and is passed on anew.
    public void escalate(EscalationGround ground, Move move) {
        move(
                TicketAction.ESCALATE,
                move,
                Map.of("ground", ground.code()),
                null,
                () -> {
                    escalatedAt = move.at();
                    escalationGround = ground;
                    escalatedTo = null;
                    escalationPassedOnAt = null;
                });
    }

    /// The hub's desk passes an escalation on to a lead of the service.
    public void passOnEscalation(LeadRole lead, Move move) {
        move(
                TicketAction.PASS_ON_ESCALATION,
                move,
                Map.of("lead", lead.code()),
                null,
                () -> {
                    escalatedTo = lead;
                    escalationPassedOnAt = move.at();
                });
    }

    /// Personal information was passed on by an approved channel.
    public void recordDisclosure(DisclosureChannel by, Instant at, Move move) {
        move(
                TicketAction.RECORD_DISCLOSURE,
                move,
                Map.of("channel", by.code(), "at", at.toString()));
    }

    /// A step of the response to a security incident was taken (Guide 2.4.3).
    public void recordResponseStep(ResponseStep step, Move move) {
        move(TicketAction.RECORD_RESPONSE_STEP, move, Map.of("step", step.code()));
    }

    /// The monitoring system told that the fault is over. Whether it is, people say.
    ///
    /// @param at when it was over
    public void recordRecovery(Instant at, Move move) {
        move(TicketAction.RECORD_RECOVERY, move, Map.of(), null, () -> recoveredAt = at);
    }

    /// Whether an alert brought a move about, and nobody did.
    boolean byAlert(TicketLifecycle.Row row) {
        return row.action() == TicketAction.RECORD_RECOVERY
                || (row.action() == TicketAction.OPEN && alertCause != null);
    }

    /// Something was said. The ticket's counter moves, its revision does not.
    public long say(Happening.Text text, Move move) {
        return add(TicketAction.UPDATE, text, move);
    }

    /// A file was attached (INC-28).
    public long attach(Happening.Text file, Move move) {
        return add(TicketAction.ATTACH, file, move);
    }

    private long add(TicketAction action, Happening.Text text, Move move) {
        requirePossible(action, move);
        sequence++;
        // Nobody else sees that something was said internally.
        if (!text.visibility().equals("internal")) {
            updatedAt = move.at();
        }
        note(action, state, Map.of(), move, named(text.addressee()), text);
        return sequence;
    }

    /// A text is taken away for good (INC-29). What the ticket itself repeats of it goes too.
    public long redact(NamedText text, Move move) {
        requirePossible(TicketAction.REDACT, move);
        if (text.id().place().equals(TextId.TICKET)) {
            redactOwn(text.id().member());
        }
        if (text.text().equals(resolution)) {
            resolution = Redactions.MARK;
        }
        if (text.text().equals(awaited)) {
            awaited = Redactions.MARK;
        }
        if (text.text().equals(unresolvableBecause)) {
            unresolvableBecause = Redactions.MARK;
        }
        contactAttempts = contactAttempts.stream().map(each -> each.without(text.text())).toList();
        emergencyFixes = emergencyFixes.stream().map(each -> each.without(text.text())).toList();
        sequence++;
        Happening.Text redacted =
                new Happening.Text(text.id(), text.visibility().code(), text.addressee());
        // Others would see that something was taken away that they never saw.
        if (redacted.shared()) {
            revision++;
            updatedAt = move.at();
        }
        note(TicketAction.REDACT, state, Map.of(), move, named(text.addressee()), redacted);
        return sequence;
    }

    /// One of its own texts, where it has it: those of its opener, and the hub's.
    public Optional<NamedText> text(TextId id, String hub) {
        if (!id.place().equals(TextId.TICKET)) {
            return Optional.empty();
        }
        boolean told = OwnText.of(id.member()).map(OwnText::ofTheOpener).orElse(true);
        return Optional.ofNullable(own(id.member()))
                .map(text ->
                        new NamedText(
                                id,
                                author(id, hub),
                                Visibility.SHARED,
                                null,
                                told ? openedAt : updatedAt,
                                text));
    }

    /// The cause is said by whoever resolved it, and what an alert told by whose system it is.
    private String author(TextId id, String hub) {
        OwnText own = OwnText.of(id.member()).orElse(OwnText.SUMMARY);
        if (own == OwnText.CAUSE) {
            return assignedOrganisation;
        }
        if (alertCause != null && own.ofTheOpener()) {
            return partner;
        }
        return own.ofTheOpener() ? openedBy : hub;
    }

    private @Nullable String own(String member) {
        if (member.startsWith(FIELDS)) {
            return RequestFields.text(fields, member.substring(FIELDS.length()));
        }
        if (member.startsWith(CHECKS)) {
            return checks.stream()
                    .filter(check -> check.code().equals(member.substring(CHECKS.length())))
                    .map(CheckMade::result)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return OwnText.of(member).map(this::get).orElse(null);
    }

    private void redactOwn(String member) {
        if (member.startsWith(FIELDS)) {
            fields =
                    RequestFields.without(
                            Objects.requireNonNull(fields), member.substring(FIELDS.length()));
        } else if (member.startsWith(CHECKS)) {
            checks =
                    checks.stream()
                            .map(check ->
                                    check.code().equals(member.substring(CHECKS.length()))
                                            ? check.redacted()
                                            : check)
                            .toList();
        } else {
            redact(OwnText.of(member).orElseThrow());
        }
    }

    /// Whether any of the texts that it shows itself was taken away.
    public boolean redacted() {
        return Redactions.MARK.equals(resolution)
                || Redactions.MARK.equals(unresolvableBecause)
                || contactAttempts.stream()
                        .anyMatch(each -> Redactions.MARK.equals(each.contacted()))
                || Redactions.MARK.equals(awaited)
                || emergencyFixes.stream()
                        .anyMatch(each -> Redactions.MARK.equals(each.description()))
                || RequestFields.redacted(fields)
                || checks.stream().anyMatch(each -> Redactions.MARK.equals(each.result()))
                || Arrays.stream(OwnText.values())
                        .anyMatch(own -> Redactions.MARK.equals(get(own)));
    }

    private @Nullable String get(OwnText own) {
        return switch (own) {
            case SUMMARY -> summary;
            case DESCRIPTION -> description;
            case SERVICE_IMPACT -> serviceImpact;
            case END_USER_IMPACT -> endUserImpact;
            case PRELIMINARY_CHECKS -> preliminaryChecks;
            case CALLER_NAME -> callerName;
            case CALLER_DESK -> callerDesk;
            case CONTACT_REFERENCE -> contactReference;
            case WORKAROUND -> workaround;
            case MITIGATION -> mitigation;
            case CAUSE -> cause;
            case COORDINATOR -> coordinator;
            case BRIDGE -> bridge == null ? null : bridge.address();
            case ALERT_KEY -> alertCause == null ? null : alertCause.key();
        };
    }

    private void redact(OwnText own) {
        switch (own) {
            case SUMMARY -> summary = Redactions.MARK;
            case DESCRIPTION -> description = Redactions.MARK;
            case SERVICE_IMPACT -> serviceImpact = Redactions.MARK;
            case END_USER_IMPACT -> endUserImpact = Redactions.MARK;
            case PRELIMINARY_CHECKS -> preliminaryChecks = Redactions.MARK;
            case CALLER_NAME -> callerName = Redactions.MARK;
            case CALLER_DESK -> callerDesk = Redactions.MARK;
            case CONTACT_REFERENCE -> contactReference = Redactions.MARK;
            case WORKAROUND -> workaround = Redactions.MARK;
            case MITIGATION -> mitigation = Redactions.MARK;
            case CAUSE -> cause = Redactions.MARK;
            case COORDINATOR -> coordinator = Redactions.MARK;
            case BRIDGE -> {
                Bridge opened = Objects.requireNonNull(bridge);
                bridge = new Bridge(opened.kind(), Redactions.MARK, opened.opensAt());
            }
            case ALERT_KEY ->
                    alertCause = Objects.requireNonNull(alertCause).withKey(Redactions.MARK);
        }
    }

    /// Whether an answer of this organisation is what the ticket waits for (INC-22).
    public boolean waitsFor(String organisation) {
        return state == TicketState.PENDING && organisation.equals(awaitedOrganisation);
    }

    private void move(TicketAction action, Move move, Map<String, Object> changes) {
        move(action, move, changes, null, () -> {});
    }

    /// @param named the organisation that the move is about, where there is one
    private void move(
            TicketAction action,
            Move move,
            Map<String, Object> changes,
            @Nullable String named,
            Runnable effect) {
        moveNaming(action, move, changes, named(named), effect);
    }

    private static Set<String> named(@Nullable String organisation) {
        return organisation == null ? Set.of() : Set.of(organisation);
    }

    /// @param named the organisations that the move is about
    private void moveNaming(
            TicketAction action,
            Move move,
            Map<String, Object> changes,
            Set<String> named,
            Runnable effect) {
        requirePossible(action, move);
        TicketState from = state;
        TicketState to = row(action).to();
        state = to == null ? state : to;
        effect.run();
        revision += row(action).raisesRevision() ? 1 : 0;
        sequence++;
        updatedAt = move.at();
        note(action, from, changes, move, named, null);
    }

    private void requirePossible(TicketAction action, Move move) {
        if (!row(action).possibleIn(state) || !has(row(action))) {
            Set<String> legal = new TreeSet<>();
            allowedActions(move.actor(), move.references(), move.at())
                    .forEach(each -> legal.add(each.code()));
            Problem problem =
                    Problem.of(refusal(action))
                            .with("number", number())
                            .with("state", state.code())
                            .with("condition", condition(row(action)))
                            .with("allowedActions", List.copyOf(legal))
                            .source(row(action).source());
            throw goingOn(problem).rejected();
        }
        if (row(action).needsAllNumbers() && !move.references().awaited().isEmpty()) {
            throw Participation.numberAwaited(number(), move.references().awaited());
        }
    }

    private ProblemCode refusal(TicketAction action) {
        if (state == TicketState.TRANSFERRED) {
            return ProblemCode.TICKET_TRANSFERRED;
        }
        return state.open() || !row(action).addsText()
                ? ProblemCode.ILLEGAL_MOVE
                : ProblemCode.TICKET_CLOSED;
    }

    /// Says where a matter that was transferred goes on.
    private Problem goingOn(Problem problem) {
        Problem told =
                transferredKind == null
                        ? problem
                        : problem.with("transferredKind", transferredKind.code());
        String other = transferredTo();
        return other == null ? told : told.with("transferredTo", other);
    }

    private void note(
            TicketAction action,
            @Nullable TicketState from,
            Map<String, Object> changes,
            Move move,
            Set<String> named,
            Happening.@Nullable Text text) {
        Audience audience = new Audience(this, move, named);
        happenings.add(
                new Happening(
                        row(action),
                        sequence,
                        from,
                        state,
                        changes,
                        audience.of(row(action), text),
                        text));
    }

    /// Takes what has happened since the last time, to be written down.
    public List<Happening> takeHappenings() {
        List<Happening> taken = List.copyOf(happenings);
        happenings = new ArrayList<>();
        return taken;
    }

    /// What this caller can do with the ticket as it is now.
    public Set<TicketAction> allowedActions(Actor actor, References references, Instant now) {
        Set<Relation> relations = relations(actor, references);
        boolean unnumbered =
                references.of(actor.organisation()).map(own -> !own.numbered()).orElse(false);
        Set<TicketAction> allowed = EnumSet.noneOf(TicketAction.class);
        for (TicketLifecycle.Row row : TicketLifecycle.rows()) {
            boolean numbersKnown = !row.needsAllNumbers() || references.awaited().isEmpty();
            boolean mayMove = !unnumbered || row.isForTheAwaited();
            if (row.possibleIn(state)
                    && has(row)
                    && row.allowedTo(relations)
                    && numbersKnown
                    && mayMove
                    && !prevented(row.action(), now)) {
                allowed.add(row.action());
            }
        }
        return allowed;
    }

    /// Whether something but its state stands in the way of a move.
    private boolean prevented(TicketAction action, Instant now) {
        return switch (action) {
            case DECLARE_MAJOR, RECORD_EMERGENCY_FIX -> !assignedPriority.urgent();
            case START, RESOLVE -> waitsForApproval(action);
            case REOPEN -> reopenUntil != null && now.isAfter(reopenUntil);
            case GIVE_REPORT -> reviewCompletedAt == null;
            default -> false;
        };
    }

    private boolean has(TicketLifecycle.Row row) {
        return lacking(row).isEmpty();
    }

    /// What stands in the way of a move.
    private String condition(TicketLifecycle.Row row) {
        return row.possibleIn(state) ? lacking(row).orElse("state") : "state";
    }

    /// Why a ticket such as this one does not have the move at all, whatever its state. Of a
    /// security incident nobody else is told that it is major. What is major already is not
    /// declared so again, and what was reviewed is not reviewed again.
    private Optional<String> lacking(TicketLifecycle.Row row) {
        TicketAction action = row.action();
        if (!row.kinds().contains(kind)) {
            return Optional.of("other_kind");
        }
        if (row.forMajor() && majorSince == null) {
            return Optional.of("not_major");
        }
        if (row.forSecurity() && !security) {
            return Optional.of("not_security");
        }
        if (action == TicketAction.PASS_ON_ESCALATION && escalatedAt == null) {
            return Optional.of("not_escalated");
        }
        if (action == TicketAction.DECLARE_MAJOR && (majorSince != null || security)) {
            return Optional.of(security ? "security" : "major");
        }
        if (REVIEWING.contains(action) && reviewCompletedAt != null) {
            return Optional.of("reviewed");
        }
        return Optional.empty();
    }

    /// How a caller stands to this ticket; empty for one who may at most read it.
    public Set<Relation> relations(Actor actor, References references) {
        Set<Relation> relations = EnumSet.noneOf(Relation.class);
        if (actor.hub()) {
            if (actor.has(Role.PRIVACY_OFFICE) && !security) {
                relations.add(Relation.HUB_PRIVACY);
            }
            if (actor.has(security ? Role.HUB_SECURITY : Role.HUB_DESK)) {
                relations.add(Relation.HUB_DESK);
                relations.add(Relation.ASSIGNEE);
                if (openedBy.equals(actor.organisation())) {
                    relations.add(Relation.OPENER);
                }
            }
            if (approval == Approval.PENDING && actor.has(Objects.requireNonNull(approvalRole))) {
                relations.add(Relation.APPROVER);
            }
            return relations;
        }
        references
                .of(actor.organisation())
                .filter(Reference::active)
                .filter(reference ->
                        actor.has(security ? Role.PARTNER_SECURITY : Role.PARTNER_DESK))
                .ifPresent(reference -> {
                    if (reference.state() != Reference.State.CURRENT) {
                        relations.add(Relation.AWAITED);
                    }
                    relations.add(Relation.PARTY);
                    if (openedBy.equals(actor.organisation())) {
                        relations.add(Relation.OPENER);
                    }
                    if (assignedOrganisation.equals(actor.organisation())) {
                        relations.add(Relation.ASSIGNEE);
                    }
                });
        return relations;
    }

    private void stopWaiting() {
        waitingOn = null;
        awaitedOrganisation = null;
        awaited = null;
    }

    private void end(Move move) {
        stopWaiting();
        closedAt = move.at();
    }

    private static TicketLifecycle.Row row(TicketAction action) {
        return TicketLifecycle.of(action);
    }

    private static Map<String, Object> byChannel(@Nullable Channel channel) {
        return channel == null
                ? Map.of()
                : Map.of("channel", channel.name().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> fromTo(String member, Priority from, Priority to) {
        return Map.of(member, Map.of("from", from.name(), "to", to.name()));
    }

    public long id() {
        return id;
    }

    public TicketKind kind() {
        return kind;
    }

    public String number() {
        return new TicketNumber(kind, id).toString();
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /// Code of the type of a service request (INC-43).
    public @Nullable String requestType() {
        return requestType;
    }

    /// The fields of that type, a JSON object.
    public @Nullable String fields() {
        return fields;
    }

    public @Nullable Approval approval() {
        return approval;
    }

    /// Who has to agree.
    public @Nullable Role approvalRole() {
        return approvalRole;
    }

    public @Nullable Instant windowEndsAt() {
        return windowEndsAt;
    }

    public @Nullable Instant windowEndedAt() {
        return windowEndedAt;
    }

    /// What else is said about a service request.
    public @Nullable String description() {
        return description;
    }

    public @Nullable Instant firstOccurredAt() {
        return firstOccurredAt;
    }

    public String service() {
        return service;
    }

    public @Nullable String summary() {
        return summary;
    }

    public @Nullable String serviceImpact() {
        return serviceImpact;
    }

    public @Nullable String endUserImpact() {
        return endUserImpact;
    }

    public @Nullable String preliminaryChecks() {
        return preliminaryChecks;
    }

    public List<CheckMade> checks() {
        return checks;
    }

    public Presenter presenter() {
        return new Presenter(callerKind, callerName, callerDesk, contactReference);
    }

    public Channel channel() {
        return channel;
    }

    /// What the hub commits itself to; absent where nothing was agreed about the channel.
    public @Nullable Commitment commitment() {
        return commitment;
    }

    public @Nullable Boolean workaroundAvailable() {
        return workaroundAvailable;
    }

    public @Nullable String workaround() {
        return workaround;
    }

    public Priority reportedPriority() {
        return reportedPriority;
    }

    public Priority assignedPriority() {
        return assignedPriority;
    }

    public @Nullable Level impact() {
        return impact;
    }

    public @Nullable Level urgency() {
        return urgency;
    }

    public TicketState state() {
        return state;
    }

    public String assignedOrganisation() {
        return assignedOrganisation;
    }

    public @Nullable String assignedGroup() {
        return assignedGroup;
    }

    public @Nullable WaitingOn waitingOn() {
        return waitingOn;
    }

    public @Nullable String awaitedOrganisation() {
        return awaitedOrganisation;
    }

    public @Nullable String awaited() {
        return awaited;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable EscalationGround escalationGround() {
        return escalationGround;
    }

    public @Nullable LeadRole escalatedTo() {
        return escalatedTo;
    }

    public @Nullable Instant escalationPassedOnAt() {
        return escalationPassedOnAt;
    }

    /// Code of what the matter is about, where that was said.
    public @Nullable String configurationItem() {
        return configurationItem;
    }

    /// Whose that is: the code of an organisation, or `nobody`.
    public @Nullable String configurationItemOwner() {
        return configurationItemOwner;
    }

    public @Nullable Boolean consentAsserted() {
        return consentAsserted;
    }

    /// Whether it is for the security roles of its parties alone.
    public boolean security() {
        return security;
    }

    public @Nullable String cause() {
        return cause;
    }

    public @Nullable String resolution() {
        return resolution;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    public @Nullable Instant reopenUntil() {
        return reopenUntil;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /// Why no reasonable solution exists, where that was declared.
    public @Nullable String unresolvableBecause() {
        return unresolvableBecause;
    }

    /// How the effects were lessened, where it was declared unresolvable.
    public @Nullable String mitigation() {
        return mitigation;
    }

    /// Changes made at once, in the order of their recording.
    public List<EmergencyFix> emergencyFixes() {
        return emergencyFixes;
    }

    public List<LinkedChange> linkedChanges() {
        return linkedChanges;
    }

    /// All attempts to reach the opener about a resolution, in the order of their recording.
    public List<ContactAttempt> contactAttempts() {
        return contactAttempts;
    }

    public @Nullable String duplicateOf() {
        return number(duplicateOf);
    }

    /// The ended ticket whose fault came back.
    public @Nullable String recurrenceOf() {
        return number(recurrenceOf);
    }

    /// As what the matter goes on, once it was transferred.
    public @Nullable TransferKind transferredKind() {
        return transferredKind;
    }

    /// The ticket under which it goes on; none with the privacy office.
    public @Nullable String transferredTo() {
        return transferredTo == null || transferredKind == null
                ? null
                : new TicketNumber(transferredKind.kind(), transferredTo).toString();
    }

    /// The ticket of the other kind under which the matter was opened. Key of the ticket as which
    /// it was handled before.
    @Nullable Long former() {
        return transferredFrom;
    }

    /// Key of the ticket as which it goes on.
    @Nullable Long next() {
        return transferredTo;
    }

    public @Nullable String transferredFrom() {
        TicketKind former =
                kind == TicketKind.INCIDENT ? TicketKind.SERVICE_REQUEST : TicketKind.INCIDENT;
        return transferredFrom == null
                ? null
                : new TicketNumber(former, transferredFrom).toString();
    }

    /// Tickets are linked with those of their own kind.
    private @Nullable String number(@Nullable Long key) {
        return key == null ? null : new TicketNumber(kind, key).toString();
    }

    /// The partner with whom it is agreed how the ticket is handled: who opened it, or towards whom
    /// the hub did.
    public String partner() {
        return partner;
    }

    /// Since when it is a major incident.
    public @Nullable Instant majorSince() {
        return majorSince;
    }

    /// Label of the role that coordinates a major incident.
    public @Nullable String coordinator() {
        return coordinator;
    }

    public @Nullable Bridge bridge() {
        return bridge;
    }

    /// What the alerts have in common that opened it, where alerts did.
    public @Nullable AlertCause alertCause() {
        return alertCause;
    }

    /// When the fault was over, as the monitoring system told.
    public @Nullable Instant recoveredAt() {
        return recoveredAt;
    }

    /// How the clocks stand, which no move changes.
    public List<TicketClock> clocks() {
        return clocks;
    }

    /// Whether nothing is known of the clocks yet.
    public boolean clocksPending() {
        return clocksSequence == 0;
    }

    public long revision() {
        return revision;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
