package ca.liaison.incident.incident;

import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.crossreference.References;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
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
    public static Incident in(IncidentState state) {
        Incident incident = opened();
        switch (state) {
            case NEW -> {}
            case ASSIGNED -> incident.assign("hub", "operations", byHub());
            case IN_PROGRESS -> incident.start(byHub());
            case PENDING -> {
                incident.start(byHub());
                incident.awaitWord(WaitingOn.PARTNER, "nord", "The router log", byHub());
            }
            case RESOLVED -> {
                incident.start(byHub());
                incident.resolve("Restarted", MONDAY_MORNING.plusSeconds(60), byHub());
            }
            case REOPENED -> {
                incident.start(byHub());
                incident.resolve("Restarted", MONDAY_MORNING.plusSeconds(60), byHub());
                incident.reopen(null, byNord());
            }
            case CLOSED -> {
                incident.start(byHub());
                incident.resolve("Restarted", MONDAY_MORNING.plusSeconds(60), byHub());
                incident.accept(null, byNord());
            }
            case CANCELLED -> incident.cancel(byNord());
        }
        incident.takeHappenings();
        return incident;
    }

    private static Incident opened() {
        return Incident.open(7, report(), null, "desk", byNord());
    }

    public static IncidentReport report() {
        return new IncidentReport(
                "OLIS",
                null,
                "Results arrive late",
                "Physicians wait",
                MONDAY_MORNING,
                Priority.P2,
                null,
                null,
                "Service desk agent 12",
                "Hôpital du Nord service desk",
                Channel.API,
                "Local network checked",
                null,
                null);
    }
}
