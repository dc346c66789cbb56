package ca.liaison.change.incidents;

import ca.liaison.events.incident.IncidentEvent;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.ticket.TicketNumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The incidents that changes may name, as far as incident-service told of them. Security incidents
/// are not among them: nobody but security roles is to learn of one.
@ApplicationScoped
public class KnownIncidents {
    private static final Set<String> URGENT = Set.of("P1", "P2");

    private final Sql sql;

    KnownIncidents(Sql sql) {
        this.sql = sql;
    }

    /// What is kept of an event; empty where it tells of no incident that changes may name.
    public Optional<Told> told(IncidentEvent event) {
        return TicketNumber.parse(event.number())
                .filter(parsed -> parsed.kind() == TicketKind.INCIDENT && !event.security())
                .map(number ->
                        new Told(
                                number.key(),
                                event.sequence(),
                                event.assignedPriority(),
                                event.parties().stream()
                                        .map(IncidentEvent.Party::organisation)
                                        .toList()));
    }

    /// What is kept of an incident.
    public record Told(long key, long sequence, String priority, List<String> parties) {
        public Told {
            parties = List.copyOf(parties);
        }
    }

    /// Takes in what happened; what was told before changes nothing.
    public void take(Told told) {
        sql.update(
                """
                insert into known_incident (key, sequence, priority, parties) values (?, ?, ?, ?::text[])
                on conflict (key) do update set
                    sequence = excluded.sequence, priority = excluded.priority, parties = excluded.parties
                where known_incident.sequence < excluded.sequence\
                """,
                told.key(),
                told.sequence(),
                told.priority(),
                told.parties());
    }

    /// An incident that an organisation takes part in.
    public Optional<KnownIncident> find(String number, String organisation) {
        return TicketNumber.parse(number)
                .filter(parsed -> parsed.kind() == TicketKind.INCIDENT)
                .flatMap(parsed ->
                        sql.first(
                                "select key, priority from known_incident where key = ? and ? = any(parties)",
                                row ->
                                        new KnownIncident(
                                                row.getLong("key"),
                                                URGENT.contains(row.getString("priority"))),
                                parsed.key(),
                                organisation));
    }
}
