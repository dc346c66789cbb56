package ca.liaison.incident.api;

import ca.liaison.incident.ticket.AlertCount;
import ca.liaison.incident.ticket.Approval;
import ca.liaison.incident.ticket.Bridge;
import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.CheckMade;
import ca.liaison.incident.ticket.Commitment;
import ca.liaison.incident.ticket.EscalationGround;
import ca.liaison.incident.ticket.LeadRole;
import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Presenter;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.TicketAction;
import ca.liaison.incident.ticket.TicketState;
import ca.liaison.incident.ticket.TransferKind;
import ca.liaison.incident.ticket.WaitingOn;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.redaction.Redaction;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ticket as one caller may see it. Absent members have no value.
@Schema(
        name = "Ticket",
        description =
                "An incident or a service request as you may see it. Members that have no value are absent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        @Schema(description = "The eHealth ticket number", examples = "INC0000042") String number,
        TicketKind kind,
        @Schema(
                        description =
                                "Your own number of the ticket; absent for the hub, and while yours is awaited or was waived",
                        examples = "HDN-2026-00017")
                @Nullable String partnerTicketNumber,
        TicketState state,
        @Schema(description = "Code of the service, as in /v1/services", examples = "OLIS")
                String service,
        @Schema(description = "A line to know the matter by") @Nullable String summary,
        @Schema(
                        description = "Service requests: code of the type, as in /v1/request-types",
                        examples = "technical_account_password_reset")
                @Nullable String requestType,
        @Schema(
                        description = "Service requests: the type's own fields",
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        additionalProperties = Schema.True.class)
                @JsonRawValue
                @Nullable String fields,
        @Schema(description = "Service requests: what else was said") @Nullable String description,
        @Schema(description = "Service requests whose type asks for somebody's agreement")
                @Nullable ApprovalView approval,
        @Schema(description = "Service requests for something that ends by itself")
                @Nullable WindowView window,
        @Schema(description = "Incidents: impact of the fault on the service")
                @Nullable String serviceImpact,
        @Schema(description = "Incidents: impact of the fault on end users")
                @Nullable String endUserImpact,
        @Schema(description = "Incidents: when it first occurred")
                @Nullable Instant firstOccurredAt,
        @Schema(description = "The opener's view") Priority reportedPriority,
        @Schema(description = "The hub's, which counts") Priority assignedPriority,
        @Schema(description = "As told when it was opened, where it was") @Nullable Level impact,
        @Schema(description = "As told when it was opened, where it was") @Nullable Level urgency,
        @Schema(description = "Who presented the matter") CallerView caller,
        @Schema(description = "How it reached the hub") Channel channel,
        @Schema(
                        description =
                                "What the hub commits itself to; absent where nothing was agreed about the channel")
                @Nullable Commitment commitment,
        @Schema(description = "Incidents: what was done to rule out causes of the opener's own")
                @Nullable String preliminaryChecks,
        @Schema(description = "Incidents: the answers to the agreement's checklist")
                @Nullable List<CheckView> checks,
        @Schema(description = "Incidents: how to keep working meanwhile")
                @Nullable WorkaroundView workaround,
        @Schema(description = "The organisation whose matter it is", examples = "nord")
                String openedBy,
        @Schema(description = "When it was opened") Instant openedAt,
        @Schema(description = "When it was last moved or had an update added") Instant updatedAt,
        @Schema(description = "Who is to act") AssigneeView assignedTo,
        @Schema(description = "Whom it waits for; only while it is pending")
                @Nullable WaitingOn waitingOn,
        @Schema(description = "The organisation that is waited for")
                @Nullable String awaitedOrganisation,
        @Schema(description = "What is waited for") @Nullable String awaited,
        @Schema(description = "What was done") @Nullable String resolution,
        @Schema(description = "Incidents: what it was caused by, where that is known")
                @Nullable String cause,
        @Schema(description = "When the opener was told of the resolution")
                @Nullable Instant resolvedAt,
        @Schema(description = "Until when it may be reopened") @Nullable Instant reopenUntil,
        @Schema(
                        description =
                                "Why there is no reasonable solution, where it was declared unresolvable")
                @Nullable String unresolvableBecause,
        @Schema(description = "How the effects were lessened, where it was declared unresolvable")
                @Nullable String mitigation,
        @Schema(
                        description =
                                "When, how and to whom the hub's desk tried to reach the opener about a resolution, the oldest first")
                List<ContactAttemptView> contactAttempts,
        @Schema(description = "Incidents: changes that were made at once, the oldest first")
                List<EmergencyFixView> emergencyFixes,
        @Schema(
                        description =
                                "Incidents: changes that were filed for its emergency fixes, in the order in which they came")
                List<LinkedChangeView> linkedChanges,
        @Schema(description = "When it was closed or cancelled") @Nullable Instant closedAt,
        @Schema(description = "The eHealth number of the ticket that goes on in its stead")
                @Nullable String duplicateOf,
        @Schema(
                        description =
                                "The ended ticket whose matter came back; for the hub and the partner whose matter it was",
                        examples = "INC0000007")
                @Nullable String recurrenceOf,
        @Schema(description = "As what the matter goes on, where it was transferred")
                @Nullable TransferKind transferredKind,
        @Schema(
                        description = "The ticket of the other kind under which the matter goes on",
                        examples = "REQ0000043")
                @Nullable String transferredTo,
        @Schema(
                        description =
                                "The ticket of the other kind under which the matter was opened; for the hub and the partner whose matter it is",
                        examples = "INC0000041")
                @Nullable String transferredFrom,
        @Schema(description = "Major incidents: since when, and who coordinates it")
                @Nullable MajorView major,
        @Schema(description = "Incidents: the conference bridge, where one was opened")
                @Nullable Bridge bridge,
        @Schema(
                        description =
                                "True for a security incident, which security roles alone read; absent otherwise")
                @Nullable Boolean security,
        @Schema(description = "Where it was escalated: the last escalation")
                @Nullable EscalationView escalation,
        @Schema(description = "What the matter is about, where that was said")
                @Nullable ConfigurationItemView configurationItem,
        @Schema(
                        description =
                                "Whether the end users concerned agreed to what of theirs is passed on, where that was said")
                @Nullable Boolean consentAsserted,
        @Schema(
                        description =
                                "Incidents that alerts opened: which, and how many. Alerts that join it leave the revision as it is")
                @Nullable AlertsView alerts,
        @Schema(
                        description =
                                "What is to be done until when: the clocks of nobody in particular, yours and the hub's; for the hub all. They follow a move after a moment and leave the revision as it is. Absent while there are none, and for who was withdrawn")
                @Nullable List<ClockView> clocks,
        @Schema(description = "True until anything is known of its clocks; absent afterwards")
                @Nullable Boolean clocksPending,
        @Schema(
                        description =
                                "The hub and all organisations that take part or took part, with the numbers that you may read")
                List<PartyView> parties,
        @Schema(description = "What you can do with it now, `update` included")
                List<TicketAction> allowedActions,
        @Schema(description = "Counts the moves, from 1; stands in the ETag") long revision,
        @Schema(
                        description =
                                "Only in the answer to opening a ticket P1 or P2 that came otherwise than by telephone")
                @Nullable CallDeskView callDesk,
        @Schema(
                        description =
                                "What was taken away of the texts that it shows, or of what was said with moves, where any of these was; its place shows `[…]`")
                @Nullable List<Redaction> redactions) {

    @Schema(name = "TicketEscalation", description = "That the ticket was escalated.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EscalationView(
            EscalationGround ground,
            @Schema(description = "When") Instant at,
            @Schema(description = "To whom the hub's desk passed it on")
                    @Nullable LeadRole passedOnTo,
            @Schema(description = "When it was passed on") @Nullable Instant passedOnAt) {

        static @Nullable EscalationView of(Ticket ticket) {
            return ticket.escalatedAt() == null
                    ? null
                    : new EscalationView(
                            Objects.requireNonNull(ticket.escalationGround()),
                            ticket.escalatedAt(),
                            ticket.escalatedTo(),
                            ticket.escalationPassedOnAt());
        }
    }

    @Schema(
            name = "TicketConfigurationItem",
            description =
                    "What a matter is about, and whose that is; the owner decides who must act.")
    record ConfigurationItemView(
            @Schema(description = "As in /v1/configuration-items", examples = "LAN-LAURIER")
                    String code,
            @Schema(
                            description =
                                    "Whose it was when it was said: an organisation, or `nobody` where none of the exchange is responsible",
                            examples = "laurier")
                    String owner) {

        static @Nullable ConfigurationItemView of(Ticket ticket) {
            return ticket.configurationItem() == null
                    ? null
                    : new ConfigurationItemView(
                            ticket.configurationItem(),
                            Objects.requireNonNull(ticket.configurationItemOwner()));
        }
    }

    @Schema(name = "TicketApproval", description = "Whose agreement is needed, and how it stands.")
    record ApprovalView(
            Approval state,
            @Schema(description = "The hub's role that decides", examples = "service-lead")
                    String role) {}

    @Schema(name = "TicketWindow", description = "Until when what was asked for lasts.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WindowView(
            @Schema(description = "When it ends by itself") Instant endsAt,
            @Schema(description = "When it ended") @Nullable Instant endedAt) {}

    @Schema(
            name = "TicketCaller",
            description =
                    "Who presented the matter, as a member of which desk. Of patients and of the public there is no name.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallerView(
            @Schema(
                            description =
                                    "Kind of caller, as in /v1/caller-kinds; absent where a desk spoke for itself",
                            examples = "end_user")
                    @Nullable String kind,
            @Nullable String name,
            @Nullable String desk,
            @Schema(description = "What stands for a name that is not kept")
                    @Nullable String contactReference) {

        static CallerView of(Presenter presenter) {
            return new CallerView(
                    presenter.kind(),
                    presenter.name(),
                    presenter.desk(),
                    presenter.contactReference());
        }
    }

    @Schema(
            name = "CallDesk",
            description = "That the hub's desk is to be called besides, and at which number.")
    record CallDeskView(
            @Schema(description = "As the directory has it", examples = "+1-555-0199") String phone,
            @Schema(description = "In the caller's language") String why) {}

    @Schema(
            name = "TicketCheck",
            description = "An answer to one line of the agreement's checklist.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CheckView(
            @Schema(examples = "workstation") String code,
            @Schema(description = "Whether it was done") boolean done,
            @Schema(description = "What was found") @Nullable String result) {

        static CheckView of(CheckMade check) {
            return new CheckView(check.code(), check.done(), check.result());
        }
    }

    @Schema(
            name = "TicketWorkaround",
            description = "A way to keep working, or that there is none.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkaroundView(boolean available, @Nullable String description) {}

    @Schema(
            name = "TicketAssignee",
            description =
                    "The organisation that is to act, and its support group where one was named.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssigneeView(String organisation, @Nullable String supportGroup) {}

    @Schema(
            name = "TicketMajorIncident",
            description = "Since when it is a major incident, and who coordinates it.")
    record MajorView(
            Instant since,
            @Schema(
                            description = "Label of the coordinator's role",
                            examples = "Incident coordinator on duty")
                    String coordinator) {}

    @Schema(
            name = "TicketAlerts",
            description = "What the alerts have in common that opened it, and how many there were.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlertsView(
            @Schema(
                            description = "The monitoring system, as in /v1/alert-sources",
                            examples = "NORD-MONITORING")
                    String source,
            @Schema(description = "By which the system tells its causes apart") String key,
            @Schema(
                            description = "What they are about, as in /v1/configuration-items",
                            examples = "NORD-INTERFACE-ENGINE")
                    @Nullable String configurationItem,
            @Schema(description = "How many there were until now", examples = "17") long count,
            @Schema(description = "When the system noticed the first of them") Instant firstAt,
            @Schema(description = "When it noticed the last of them") Instant lastAt,
            @Schema(description = "When the system noticed that the fault was over, once it did")
                    @Nullable Instant recoveredAt) {

        static @Nullable AlertsView of(Ticket ticket, @Nullable AlertCount count) {
            return ticket.alertCause() == null || count == null
                    ? null
                    : new AlertsView(
                            ticket.alertCause().source(),
                            ticket.alertCause().key(),
                            ticket.alertCause().configurationItem(),
                            count.count(),
                            count.firstAt(),
                            count.lastAt(),
                            ticket.recoveredAt());
        }
    }

    /// An organisation that takes part. The hub takes part in every ticket.
    @Schema(name = "TicketParty", description = "An organisation that takes part, or took part.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PartyView(
            @Schema(examples = "nord") String organisation,
            @Schema(
                            description =
                                    "- `opener`: whose matter it is, also where it is the assignee too\n- `assignee`: who is to act\n- `party`: takes part otherwise",
                            enumeration = {"opener", "assignee", "party"})
                    String role,
            @Schema(description = "Its own number, unless it is confidential")
                    @Nullable String partnerTicketNumber,
            @Schema(description = "When it gave its number of a ticket that it was asked to act on")
                    @Nullable Instant acknowledgedAt,
            @Schema(description = "Since when its number is awaited")
                    @Nullable Instant numberAwaitedSince,
            @Schema(description = "When it ceased to be asked to act")
                    @Nullable Instant withdrawnAt) {}

    /// An organisation that was withdrawn goes on reading what it knew, and the state, but nothing
    /// that others say.
    static TicketView of(
            Ticket ticket,
            References references,
            Actor actor,
            String hub,
            Instant now,
            @Nullable AlertCount alerts,
            @Nullable List<ClockView> clocks,
            @Nullable CallDeskView callDesk,
            @Nullable List<Redaction> redactions) {
        boolean withdrawn = references.withdrawnAt(actor.organisation()) != null;
        return new TicketView(
                ticket.number(),
                ticket.kind(),
                references.of(actor.organisation()).map(Reference::partnerNumber).orElse(null),
                ticket.state(),
                ticket.service(),
                ticket.summary(),
                ticket.requestType(),
                ticket.fields(),
                ticket.description(),
                approval(ticket),
                ticket.windowEndsAt() == null
                        ? null
                        : new WindowView(ticket.windowEndsAt(), ticket.windowEndedAt()),
                ticket.serviceImpact(),
                ticket.endUserImpact(),
                ticket.firstOccurredAt(),
                ticket.reportedPriority(),
                ticket.assignedPriority(),
                ticket.impact(),
                ticket.urgency(),
                CallerView.of(ticket.presenter()),
                ticket.channel(),
                ticket.commitment(),
                ticket.preliminaryChecks(),
                checks(ticket),
                ticket.workaroundAvailable() == null
                        ? null
                        : new WorkaroundView(ticket.workaroundAvailable(), ticket.workaround()),
                ticket.openedBy(),
                ticket.openedAt(),
                ticket.updatedAt(),
                new AssigneeView(ticket.assignedOrganisation(), ticket.assignedGroup()),
                withdrawn ? null : ticket.waitingOn(),
                withdrawn ? null : ticket.awaitedOrganisation(),
                withdrawn ? null : ticket.awaited(),
                withdrawn ? null : ticket.resolution(),
                withdrawn ? null : ticket.cause(),
                ticket.resolvedAt(),
                ticket.reopenUntil(),
                withdrawn ? null : ticket.unresolvableBecause(),
                withdrawn ? null : ticket.mitigation(),
                withdrawn
                        ? List.of()
                        : ticket.contactAttempts().stream().map(ContactAttemptView::of).toList(),
                withdrawn
                        ? List.of()
                        : ticket.emergencyFixes().stream().map(EmergencyFixView::of).toList(),
                withdrawn
                        ? List.of()
                        : ticket.linkedChanges().stream().map(LinkedChangeView::of).toList(),
                ticket.closedAt(),
                withdrawn ? null : ticket.duplicateOf(),
                recurrenceOf(ticket, actor),
                ticket.transferredKind(),
                withdrawn ? null : ticket.transferredTo(),
                transferredFrom(ticket, actor),
                withdrawn || ticket.majorSince() == null || ticket.coordinator() == null
                        ? null
                        : new MajorView(ticket.majorSince(), ticket.coordinator()),
                withdrawn ? null : ticket.bridge(),
                ticket.security() ? true : null,
                withdrawn ? null : EscalationView.of(ticket),
                ConfigurationItemView.of(ticket),
                ticket.consentAsserted(),
                withdrawn ? null : AlertsView.of(ticket, alerts),
                clocks,
                (!withdrawn && ticket.clocksPending()) ? true : null,
                parties(ticket, references, actor, hub),
                List.copyOf(ticket.allowedActions(actor, references, now)),
                ticket.revision(),
                callDesk,
                redactions);
    }

    private static @Nullable List<CheckView> checks(Ticket ticket) {
        return ticket.checks().isEmpty()
                ? null
                : ticket.checks().stream().map(CheckView::of).toList();
    }

    private static @Nullable ApprovalView approval(Ticket ticket) {
        return ticket.approval() == null
                ? null
                : new ApprovalView(
                        ticket.approval(), Objects.requireNonNull(ticket.approvalRole()).claim());
    }

    private static @Nullable String recurrenceOf(Ticket ticket, Actor actor) {
        return sawTheEndedOne(ticket, actor) ? ticket.recurrenceOf() : null;
    }

    private static @Nullable String transferredFrom(Ticket ticket, Actor actor) {
        return sawTheEndedOne(ticket, actor) ? ticket.transferredFrom() : null;
    }

    /// Parties that joined later never saw the ended ticket.
    private static boolean sawTheEndedOne(Ticket ticket, Actor actor) {
        return actor.hub() || actor.organisation().equals(ticket.partner());
    }

    private static List<PartyView> parties(
            Ticket ticket, References references, Actor actor, String hub) {
        List<PartyView> parties = new ArrayList<>();
        parties.add(new PartyView(hub, role(ticket, hub), null, null, null, null));
        @Nullable Instant until = references.withdrawnAt(actor.organisation());
        for (Reference reference : references.all()) {
            if (until != null && reference.since().isAfter(until)) {
                continue;
            }
            boolean readable =
                    actor.hub()
                            || reference.organisation().equals(actor.organisation())
                            || (!reference.confidential() && until == null);
            parties.add(
                    new PartyView(
                            reference.organisation(),
                            role(ticket, reference.organisation()),
                            readable ? reference.partnerNumber() : null,
                            reference.acknowledgedAt(),
                            reference.awaited() ? reference.since() : null,
                            reference.withdrawnAt()));
        }
        return parties;
    }

    private static String role(Ticket ticket, String organisation) {
        if (organisation.equals(ticket.openedBy())) {
            return "opener";
        }
        return organisation.equals(ticket.assignedOrganisation()) ? "assignee" : "party";
    }
}
