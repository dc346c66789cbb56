package ca.liaison.incident.ticket;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.ticket.TicketKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Incidents of Hôpital du Nord in every state, and those who move them.
public final class IncidentFixture {
    public static final Instant MONDAY_MORNING = Instant.parse("2026-02-02T14:00:00Z");
    public static final Actor HUB_DESK = desk("hub", true, Role.HUB_DESK);
    public static final Actor NORD_DESK = desk("nord", false, Role.PARTNER_DESK);
    public static final Actor LAURIER_DESK = desk("laurier", false, Role.PARTNER_DESK);
    public static final Actor NORD_PRIVACY = desk("nord", false, Role.PARTNER_PRIVACY);
    public static final References NORD_TAKES_PART = references(current("nord"));

    private IncidentFixture() {}

    private static Actor desk(String organisation, boolean hub, Role role) {
        return new Actor(organisation, hub, Set.of(role), organisation, organisation + "-desk");
    }

    public static References references(Reference... all) {
        return new References(List.of(all));
    }

    public static Reference current(String organisation) {
        return new Reference(
                7,
                TicketKind.INCIDENT,
                organisation,
                Reference.State.CURRENT,
                "HDN-17",
                "hdn-17",
                false,
                MONDAY_MORNING,
                MONDAY_MORNING,
                null);
    }

    public static Reference awaited(String organisation) {
        return new Reference(
                7,
                TicketKind.INCIDENT,
                organisation,
                Reference.State.AWAITED,
                null,
                null,
                false,
                MONDAY_MORNING,
                null,
                null);
    }

    public static Move by(Actor actor, References references) {
        return by(actor, references, MONDAY_MORNING);
    }

    public static Move by(Actor actor, References references, Instant at) {
        return new Move(actor, null, null, null, at, references, "hub");
    }

    public static Move byHub() {
        return by(HUB_DESK, NORD_TAKES_PART);
    }

    public static Move byNord() {
        return by(NORD_DESK, NORD_TAKES_PART);
    }

    /// Nord's incident, brought into a state by legal moves.
    public static Ticket in(TicketState state) {
        return in(state, opened());
    }

    /// The same, declared a major incident as soon as it was opened.
    public static Ticket majorIn(TicketState state) {
        Ticket ticket = opened();
        ticket.declareMajor("Coordinator on duty", null, true, byHub());
        return in(state, ticket);
    }

    private static Ticket in(TicketState state, Ticket ticket) {
        switch (state) {
            case NEW -> {}
            case ASSIGNED -> ticket.assign("hub", "operations", byHub());
            case IN_PROGRESS -> ticket.start(byHub());
            case PENDING -> {
                ticket.start(byHub());
                ticket.awaitWord(WaitingOn.PARTNER, "nord", "The router log", byHub());
            }
            case RESOLVED -> {
                ticket.start(byHub());
                ticket.resolve("Restarted", null, MONDAY_MORNING.plusSeconds(60), byHub());
            }
            case REOPENED -> {
                ticket.start(byHub());
                ticket.resolve("Restarted", null, MONDAY_MORNING.plusSeconds(60), byHub());
                ticket.reopen(null, byNord());
            }
            case CLOSED -> {
                ticket.start(byHub());
                ticket.resolve("Restarted", null, MONDAY_MORNING.plusSeconds(60), byHub());
                ticket.accept(null, byNord());
            }
            case CANCELLED -> ticket.cancel(byNord());
            case TRANSFERRED -> ticket.transfer(TransferKind.PRIVACY_INCIDENT, () -> null, byHub());
        }
        ticket.takeHappenings();
        return ticket;
    }

    /// An attempt to reach nord's desk.
    public static ContactAttempt attempt(Instant at, ContactOutcome outcome) {
        return new ContactAttempt(at, Channel.PHONE, "Service desk", outcome, at);
    }

    /// A security incident of nord's.
    public static Ticket ofSecurityIn(TicketState state) {
        return in(state, Ticket.open(7, report(true), "nord", null, "desk", byNord()));
    }

    private static Ticket opened() {
        return Ticket.open(7, report(), "nord", null, "desk", byNord());
    }

    public static TicketReport report() {
        return report(false);
    }

    private static TicketReport report(boolean security) {
        return new TicketReport(
                "OLIS",
                null,
                Priority.P2,
                null,
                null,
                new Presenter(null, "Service desk agent 12", "Hôpital du Nord service desk", null),
                Channel.API,
                Commitment.SLA,
                null,
                null,
                null,
                new TicketReport.Fault(
                        "Results arrive late",
                        "Physicians wait",
                        MONDAY_MORNING,
                        "Local network checked",
                        List.of(),
                        null,
                        security));
    }
}
