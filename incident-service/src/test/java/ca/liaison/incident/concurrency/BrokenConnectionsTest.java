package ca.liaison.incident.concurrency;

import static ca.liaison.incident.IncidentRequests.freshNumber;
import static ca.liaison.incident.IncidentRequests.report;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.incident.concurrency.PatientDesk.Answer;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.reference.PartnerNumber;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The database breaks off connections at any moment of a transaction, its commit included.
@QuarkusTest
@WithTestResource(RealParts.class)
class BrokenConnectionsTest {
    private static final int MANY = 200;

    private static final String BREAK_ONE =
            """
            select count(pg_terminate_backend(pid)) from (
                select pid from pg_stat_activity
                where datname = current_database() and usename = current_user
                    and xact_start < now() and pid <> pg_backend_pid()
                order by random() limit 1) as in_transaction\
            """;

    @Inject Directory directory;

    private final PatientDesk nord = new PatientDesk("nord");

    @BeforeEach
    void knowTheDirectory() {
        directory.revalidate();
    }

    @Test
    @Tag("XRF-02")
    @Tag("XRF-07")
    @DisplayName("who asks again after each break gets one ticket for each number, and never a 500")
    void creations() throws Exception {
        List<String> numbers = Stream.generate(() -> freshNumber()).limit(MANY).toList();

        CompletableFuture<List<Answer>> asked =
                CompletableFuture.supplyAsync(() ->
                        AtOnce.call(
                                MANY,
                                i -> () -> nord.post("/v1/incidents", report(numbers.get(i)))));
        long broken = breakConnections(asked);

        assertThat(broken).isPositive();
        assertThat(asked.join()).extracting(Answer::status).containsOnly(201);
        assertThat(asked.join()).extracting(Answer::number).doesNotHaveDuplicates();
        for (int i = 0; i < MANY; i++) {
            assertThat("INC%07d".formatted(holder(numbers.get(i))))
                    .isEqualTo(asked.join().get(i).number());
        }
    }

    /// Breaks off one connection of the service that is in a transaction, again and again, but no
    /// more of them than there are tickets: a slow machine would never get one done.
    ///
    /// @return how many it broke
    private static long breakConnections(CompletableFuture<?> asked) throws Exception {
        long broken = 0;
        boolean done = false;
        try (Connection connection = Databases.current().connectAsApplication()) {
            while (!done && broken < MANY) {
                broken += Rows.number(connection, BREAK_ONE);
                done = isDoneAfterAMoment(asked);
            }
        }
        return broken;
    }

    private static boolean isDoneAfterAMoment(CompletableFuture<?> asked) throws Exception {
        try {
            asked.get(10, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        }
    }

    private static long holder(String number) {
        return Rows.number(
                "select r.ticket from cross_reference r join ticket i on i.id = r.ticket"
                        + " where r.organisation = 'nord' and r.equality_key = ?",
                new PartnerNumber(number).equalityKey());
    }
}
