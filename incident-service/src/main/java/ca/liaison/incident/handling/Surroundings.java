package ca.liaison.incident.handling;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.ContactAttempts;
import ca.liaison.events.directory.HandlingTerms;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.Team;
import ca.liaison.incident.ticket.Channel;
import ca.liaison.incident.ticket.Commitment;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.incident.ticket.Invitations;
import ca.liaison.incident.ticket.LeadRole;
import ca.liaison.incident.ticket.Level;
import ca.liaison.incident.ticket.Notices;
import ca.liaison.incident.ticket.Priority;
import ca.liaison.incident.ticket.ReopeningDeadline;
import ca.liaison.incident.ticket.Reviews;
import ca.liaison.incident.ticket.Ticket;
import ca.liaison.incident.ticket.Tickets;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Participation;
import ca.liaison.kit.crossreference.TicketSight;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.ticket.TicketKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a move may need to know or touch beyond its own incident.
@ApplicationScoped
public class Surroundings {
    private final TicketSight sight;
    private final Directory directory;
    private final Tickets tickets;
    private final CrossReferences crossReferences;
    private final RequestWindows windows;
    private final Invitations invitations;
    private final Notices notices;
    private final Reviews reviews;
    private final RedactText redactText;
    private final HubSettings hub;
    private final Continuations continuations;

    Surroundings(
            TicketSight sight,
            Directory directory,
            Tickets tickets,
            CrossReferences crossReferences,
            RequestWindows windows,
            Invitations invitations,
            Notices notices,
            Reviews reviews,
            RedactText redactText,
            HubSettings hub,
            Continuations continuations) {
        this.sight = sight;
        this.directory = directory;
        this.tickets = tickets;
        this.crossReferences = crossReferences;
        this.windows = windows;
        this.invitations = invitations;
        this.notices = notices;
        this.reviews = reviews;
        this.redactText = redactText;
        this.hub = hub;
        this.continuations = continuations;
    }

    /// Another ticket of the same sort, locked, so that it stays as it is judged: a security
    /// incident is named by security incidents alone.
    public Optional<Ticket> other(String number, Ticket ticket) {
        return tickets.lockByNumber(number).filter(other -> other.security() == ticket.security());
    }

    RedactText redactText() {
        return redactText;
    }

    public CrossReferences crossReferences() {
        return crossReferences;
    }

    Continuations continuations() {
        return continuations;
    }

    public RequestWindows windows() {
        return windows;
    }

    public Invitations invitations() {
        return invitations;
    }

    public Notices notices() {
        return notices;
    }

    public Reviews reviews() {
        return reviews;
    }

    public HubSettings hub() {
        return hub;
    }

    /// Whether an outage of the service can be a major incident.
    public boolean essential(String service) {
        return directory.service(service).map(Service::essential).orElse(false);
    }

    /// The partners that something was agreed with about a service, each with the agreement.
    public SortedMap<String, Agreement> agreementsOn(String service, Instant at) {
        SortedMap<String, Agreement> agreements =
                new TreeMap<>(directory.agreementsOn(service, at));
        agreements.remove(hub.organisation());
        return agreements;
    }

    /// Whether a service has a lead of that role.
    boolean hasLead(String service, LeadRole lead) {
        return directory
                .service(service)
                .map(Service::leads)
                .map(leads -> leads.assigned(lead.code()))
                .orElse(false);
    }

    /// What a matter may be about: an item of its service.
    public Optional<ConfigurationItem> configurationItem(String code, String service, Instant at) {
        return directory.configurationItem(code, at).filter(item -> item.service().equals(service));
    }

    /// Whether the ticket's agreement names a second level.
    boolean isSecondLevel(Ticket ticket, Team team, Instant at) {
        return Optional.ofNullable(agreementOf(ticket, at).handling())
                .map(handling -> handling.secondLevel().includes(team))
                .orElse(false);
    }

    public boolean knowsOrganisation(String code) {
        return directory.organisation(code).isPresent();
    }

    public boolean knowsSupportGroup(String organisation, String code) {
        return directory.supportGroup(organisation, code).isPresent();
    }

    public boolean hasAgreement(String organisation, String service, Instant at) {
        return directory.agreement(organisation, service, at).isPresent();
    }

    /// The agreement that the incident is handled by as it holds now, or as it held when the
    /// incident was opened where none holds any more.
    public Agreement agreementOf(Ticket ticket, Instant at) {
        return directory
                .agreement(ticket.partner(), ticket.service(), at)
                .or(() ->
                        directory.agreement(ticket.partner(), ticket.service(), ticket.openedAt()))
                .orElseThrow();
    }

    /// Until when the ticket may be reopened after a notice.
    public Instant reopenUntil(Ticket ticket, Instant notice) {
        return ReopeningDeadline.after(notice, agreementOf(ticket, notice).reopening().days());
    }

    /// How the opener is to be reached before a ticket is closed without its answer; empty in
    /// agreements from before this was recorded.
    public Optional<ContactAttempts> contactAttempts(Ticket ticket, Instant at) {
        return Optional.ofNullable(agreementOf(ticket, at).handling())
                .map(HandlingTerms::contactAttempts);
    }

    /// What the hub commits itself to for what comes by a channel; absent where nothing was agreed.
    public static @Nullable Commitment commitment(Agreement agreement, Channel channel) {
        return Optional.ofNullable(agreement.handling())
                .flatMap(handling -> handling.commitment(channel.code()))
                .map(agreed -> Commitment.ofCode(agreed.commitment()))
                .orElse(null);
    }

    /// The priority as given, or as the agreement's matrix has it.
    public Priority priority(
            Agreement agreement,
            @Nullable Priority given,
            @Nullable Level impact,
            @Nullable Level urgency) {
        if (given != null) {
            return given;
        }
        if (impact == null || urgency == null) {
            throw new IllegalArgumentException("Neither a priority nor impact and urgency");
        }
        return agreement
                .priorityMatrix()
                .priority(impact.code(), urgency.code())
                .map(Priority::valueOf)
                .orElseThrow();
    }

    /// Asks an organisation to act on the incident, and for its own number.
    public void askToAct(Ticket ticket, String organisation, Instant since) {
        if (!organisation.equals(hub.organisation())) {
            crossReferences.await(
                    ticket.id(), ticket.kind(), organisation, ticket.openedAt(), since);
        }
    }

    /// The refusal where another ticket holds the number, which is told to who may know of it.
    public Rejected numberTaken(TicketKind kind, long holder, Actor actor) {
        return Participation.numberTaken(kind, holder, actor, sight);
    }
}
