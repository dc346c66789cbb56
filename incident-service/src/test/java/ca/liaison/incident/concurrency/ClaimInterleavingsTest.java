package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.kit.test.IsolationTester.step;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.kit.crossreference.Claim;
import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.crossreference.Reference;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.IsolationRun;
import ca.liaison.kit.test.IsolationTester;
import ca.liaison.kit.test.IsolationTester.Step;
import ca.liaison.kit.test.RealParts;
import ca.liaison.kit.ticket.TicketKind;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two transactions that want one number, in every order of their steps.
@QuarkusTest
@WithTestResource(RealParts.class)
class ClaimInterleavingsTest {
    private static final String ORGANISATION = "prairie";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int ORDERS_OF_THREE_AND_THREE = 20;

    @Inject SessionFactory sessions;
    @Inject ContentDigest digests;
    @Inject ObjectMapper mapper;

    /// The two sessions' tickets and what became of their claims, new for each order.
    private final Map<String, Claim> claims = new HashMap<>();

    private PartnerNumber number = new PartnerNumber("none yet");
    private long firstTicket;
    private @Nullable OwnConnection kernel;

    @BeforeEach
    void takeTheKernel() {
        kernel = new OwnConnection(sessions, digests);
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName("two creations with the same content: one ticket, and the other is told of it")
    void sameContent() {
        int orders =
                meeting()
                        .session("first", creation("first", "a fault", 0))
                        .session("second", creation("second", "a fault", 1))
                        .everyOrder(run -> {
                            assertOneTicketWithItsReference(run);
                            assertThat(claims.values())
                                    .contains(new Claim.New(), new Claim.Replay(holderOfNumber()));
                        });

        assertThat(orders).isEqualTo(ORDERS_OF_THREE_AND_THREE);
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-07")
    @DisplayName("two creations with differing content: one ticket, and the other is refused")
    void differingContent() {
        meeting()
                .session("first", creation("first", "a fault", 0))
                .session("second", creation("second", "another fault", 1))
                .everyOrder(run -> {
                    assertOneTicketWithItsReference(run);
                    assertThat(claims.values())
                            .contains(new Claim.New(), new Claim.Clash(holderOfNumber()));
                });
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName("a creation that dies half-way leaves the number to the other")
    void firstOneDies() {
        meeting()
                .session(
                        "dying",
                        claim("dying", "a fault", 0),
                        write("dying", 0),
                        step("die", Connection::rollback))
                .session("second", creation("second", "a fault", 1))
                .everyOrder(run -> {
                    assertThat(run.failureOf("second")).isEmpty();
                    assertThat(claims).containsEntry("second", new Claim.New());
                    assertThat(holderOfNumber()).isEqualTo(firstTicket + 1);
                    assertThat(ticketsOfThisOrder()).isOne();
                });
    }

    @Test
    @Tag("XRF-07")
    @DisplayName("a reference whose ticket was never written cannot be committed")
    void referenceAlone() {
        meeting()
                .session("first", claim("first", "a fault", 0), step("commit", Connection::commit))
                .session("second", creation("second", "a fault", 1))
                .everyOrder(run -> {
                    boolean claimed = new Claim.New().equals(claims.get("first"));
                    assertThat(run.failureOf("first").map(SQLException::getSQLState))
                            .isEqualTo(claimed ? Optional.of("23503") : Optional.empty());
                    assertOneTicketWithItsReference(run, "second");
                });
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-03")
    @DisplayName("two tickets are acknowledged with one number: one of them gets it")
    void twoAcknowledgements() {
        Map<String, Optional<Long>> holders = new HashMap<>();
        meeting()
                .before(connection -> {
                    begin(connection);
                    awaitNumber(connection, 0);
                    awaitNumber(connection, 1);
                })
                .session("first", lock(0), acknowledge("first", 0, holders), commit())
                .session("second", lock(1), acknowledge("second", 1, holders), commit())
                .everyOrder(run -> {
                    long refused =
                            holders.values().stream().filter(Optional::isPresent).count()
                                    + failures(run);
                    assertThat(refused).isOne();
                    assertThat(holdersOfNumber()).isOne();
                    assertThat(awaitedReferences()).isOne();
                    holders.clear();
                });
    }

    @Test
    @Tag("XRF-01")
    @Tag("XRF-03")
    @DisplayName("a creation and an acknowledgement want one number: one of them gets it")
    void creationAndAcknowledgement() {
        Map<String, Optional<Long>> holders = new HashMap<>();
        meeting()
                .before(connection -> {
                    begin(connection);
                    awaitNumber(connection, 0);
                })
                .session("asked", lock(0), acknowledge("asked", 0, holders), commit())
                .session("creator", creation("creator", "a fault", 1))
                .everyOrder(run -> {
                    boolean acknowledged =
                            run.failureOf("asked").isEmpty()
                                    && holders.getOrDefault("asked", Optional.empty()).isEmpty();
                    boolean created = new Claim.New().equals(claims.get("creator"));
                    assertThat(acknowledged ^ created).isTrue();
                    assertThat(run.failureOf("creator")).isEmpty();
                    assertThat(holdersOfNumber()).isOne();
                    holders.clear();
                });
    }

    @Test
    @Tag("XRF-03")
    @Tag("XRF-04")
    @DisplayName("an update beside the acknowledgement is written after it or not at all")
    void acknowledgementAndUpdate() {
        boolean[] knew = new boolean[1];
        meeting()
                .before(connection -> {
                    begin(connection);
                    awaitNumber(connection, 0);
                })
                .session(
                        "asked",
                        lock(0),
                        acknowledge("asked", 0, new HashMap<>()),
                        nextSequence(0),
                        commit())
                .session(
                        "speaker",
                        lock(0),
                        step(
                                "look",
                                kernel().doing((references, _) ->
                                        knew[0] = !own(references, 0).awaited())),
                        nextSequence(0),
                        commit())
                .everyOrder(run -> {
                    assertThat(run.failureOf("asked")).isEmpty();
                    assertThat(run.failureOf("speaker")).isEmpty();
                    assertThat(sequence(0)).isEqualTo(3);
                    assertThat(knew[0])
                            .isEqualTo(
                                    run.order().indexOf("asked.lock")
                                            < run.order().indexOf("speaker.lock"));
                });
    }

    @Test
    @Tag("XRF-05")
    @DisplayName("a number that is corrected away while it is claimed is free for the claim")
    void correctedMeanwhile() throws SQLException {
        try (Connection creator = Databases.current().connectAsApplication();
                Connection corrector = Databases.current().connectAsApplication()) {
            creator.setAutoCommit(false);
            corrector.setAutoCommit(false);
            begin(corrector);
            claim("former", "a fault", 0).action().run(corrector);
            write("former", 0).action().run(corrector);
            corrector.commit();
            OwnConnection correcting = kernel();

            Claim claim;
            try (Session session = sessions.withOptions().connection(creator).openSession()) {
                Sql interrupted =
                        new AfterLosing(
                                session,
                                () -> {
                                    correcting
                                            .doing((references, _) ->
                                                    references.correct(
                                                            firstTicket,
                                                            TicketKind.INCIDENT,
                                                            ORGANISATION,
                                                            new PartnerNumber(freshNumber()),
                                                            NOW))
                                            .run(corrector);
                                    corrector.commit();
                                });
                claim =
                        new CrossReferences(interrupted, digests)
                                .claim(
                                        firstTicket + 1,
                                        TicketKind.INCIDENT,
                                        ORGANISATION,
                                        number,
                                        false,
                                        content("another fault"),
                                        NOW);
            }
            Tickets.insert(creator, firstTicket + 1, ORGANISATION);
            creator.commit();

            assertThat(claim).isEqualTo(new Claim.New());
            assertThat(holderOfNumber()).isEqualTo(firstTicket + 1);
        }
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-05")
    @Tag("XRF-07")
    @DisplayName("a late retry beside the correction of its number gets its ticket, never another")
    void correctedBesideItsRetry() {
        meeting()
                .before(connection -> {
                    begin(connection);
                    claim("first time", "a fault", 0).action().run(connection);
                    write("first time", 0).action().run(connection);
                })
                .session("corrector", lock(0), correct(0), commit())
                .session("retry", creation("retry", "a fault", 1))
                .everyOrder(run -> {
                    assertThat(run.failureOf("corrector")).isEmpty();
                    assertThat(run.failureOf("retry")).isEmpty();
                    assertThat(claims).containsEntry("retry", new Claim.Replay(firstTicket));
                    assertThat(ticketsOfThisOrder()).isOne();
                    assertThat(holdersOfNumber()).isZero();
                });
    }

    /// Does something else in the instant after a claim was lost and before it is known to whom.
    private static final class AfterLosing extends Sql {
        /// What happens in that instant.
        @FunctionalInterface
        interface Meanwhile {
            void happens() throws SQLException;
        }

        private @Nullable Meanwhile meanwhile;

        AfterLosing(Session session, Meanwhile meanwhile) {
            super(session);
            this.meanwhile = meanwhile;
        }

        @Override
        public int update(String statement, @Nullable Object... parameters) {
            int rows = super.update(statement, parameters);
            if (rows == 0 && meanwhile != null) {
                try {
                    meanwhile.happens();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
                meanwhile = null;
            }
            return rows;
        }
    }

    private IsolationTester meeting() {
        return IsolationTester.connectingWith(Databases.current()::connectAsApplication)
                .before(this::begin);
    }

    private void begin(Connection connection) throws SQLException {
        claims.clear();
        number = new PartnerNumber(freshNumber());
        firstTicket = Tickets.freshKey(connection);
    }

    private OwnConnection kernel() {
        if (kernel == null) {
            throw new IllegalStateException("No kernel yet");
        }
        return kernel;
    }

    private Step[] creation(String session, String fault, int ticket) {
        return new Step[] {claim(session, fault, ticket), write(session, ticket), commit()};
    }

    private Step claim(String session, String fault, int ticket) {
        return step(
                "claim",
                kernel().doing((references, _) ->
                        claims.put(
                                session,
                                references.claim(
                                        firstTicket + ticket,
                                        TicketKind.INCIDENT,
                                        ORGANISATION,
                                        number,
                                        false,
                                        content(fault),
                                        NOW))));
    }

    /// Writes the ticket, as the service does: if the number was claimed for it.
    private Step write(String session, int ticket) {
        return step(
                "write",
                connection -> {
                    if (claims.get(session) instanceof Claim.New) {
                        Tickets.insert(connection, firstTicket + ticket, ORGANISATION);
                    }
                });
    }

    private static Step commit() {
        return step("commit", Connection::commit);
    }

    private Step lock(int ticket) {
        return step(
                "lock",
                connection ->
                        Rows.number(
                                connection,
                                "select id from ticket where id = ? for update",
                                firstTicket + ticket));
    }

    private Step acknowledge(String session, int ticket, Map<String, Optional<Long>> holders) {
        return step(
                "acknowledge",
                kernel().doing((references, _) ->
                        holders.put(
                                session,
                                references.acknowledge(
                                        firstTicket + ticket,
                                        TicketKind.INCIDENT,
                                        ORGANISATION,
                                        number,
                                        false,
                                        NOW))));
    }

    private Step correct(int ticket) {
        return step(
                "correct",
                kernel().doing((references, _) ->
                        references.correct(
                                firstTicket + ticket,
                                TicketKind.INCIDENT,
                                ORGANISATION,
                                new PartnerNumber(freshNumber()),
                                NOW)));
    }

    private Step nextSequence(int ticket) {
        return step(
                "write",
                connection ->
                        Rows.change(
                                connection,
                                "update ticket set sequence = sequence + 1 where id = ?",
                                firstTicket + ticket));
    }

    private void awaitNumber(Connection connection, int ticket) throws SQLException {
        Tickets.insert(connection, firstTicket + ticket, "hub");
        kernel().doing((references, _) ->
                        references.await(
                                firstTicket + ticket, TicketKind.INCIDENT, ORGANISATION, NOW, NOW))
                .run(connection);
    }

    private Reference own(CrossReferences references, int ticket) {
        return references.of(firstTicket + ticket).of(ORGANISATION).orElseThrow();
    }

    private Content content(String fault) {
        ObjectNode body = mapper.createObjectNode();
        body.put("summary", fault);
        return new Content("POST /v1/incidents", body);
    }

    private void assertOneTicketWithItsReference(IsolationRun run) {
        assertThat(run.failureOf("first")).isEmpty();
        assertOneTicketWithItsReference(run, "second");
    }

    private void assertOneTicketWithItsReference(IsolationRun run, String survivor) {
        assertThat(run.failureOf(survivor)).isEmpty();
        assertThat(holdersOfNumber()).isOne();
        assertThat(ticketsOfThisOrder()).isOne();
    }

    private static long failures(IsolationRun run) {
        return run.failureOf("first").stream().count() + run.failureOf("second").stream().count();
    }

    private long holderOfNumber() {
        return Rows.number(
                "select r.ticket from cross_reference r join ticket i on i.id = r.ticket"
                        + " where r.organisation = ? and r.equality_key = ?",
                ORGANISATION,
                number.equalityKey());
    }

    private long holdersOfNumber() {
        return Rows.number(
                "select count(*) from cross_reference r join ticket i on i.id = r.ticket"
                        + " where r.organisation = ? and r.equality_key = ?",
                ORGANISATION,
                number.equalityKey());
    }

    private long awaitedReferences() {
        return Rows.number(
                "select count(*) from cross_reference where state = 'awaited' and ticket in (?, ?)",
                firstTicket,
                firstTicket + 1);
    }

    private long ticketsOfThisOrder() {
        return Rows.number(
                "select count(*) from ticket where id in (?, ?)", firstTicket, firstTicket + 1);
    }

    private long sequence(int ticket) {
        return Rows.number("select sequence from ticket where id = ?", firstTicket + ticket);
    }
}
