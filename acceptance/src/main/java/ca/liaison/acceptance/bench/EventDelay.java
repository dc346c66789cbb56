package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.suite.Addresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/// Listens on Kafka while tickets are created and notes how long behind its commit each event
/// arrives. The database says when it committed ([Floor#keepCommitTimes]).
final class EventDelay implements AutoCloseable {
    private static final String COMMITTED =
            "select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint from ticket"
                    + " where id = any(?)";

    private final Addresses addresses;
    private final Thread listener;
    private final Map<Long, Instant> arrivals = new ConcurrentHashMap<>();
    private final Instant began = Instant.now();
    private volatile boolean enough;

    EventDelay(Addresses addresses) {
        this.addresses = addresses;
        EventReader reader = EventReader.fromNow(addresses.kafka(), EventReader.INCIDENTS);
        // The first fetch takes as long as connecting does, and nobody waits for it here.
        List<Event> _ = reader.next();
        listener = Thread.ofPlatform().name("event-delay").start(() -> listen(reader));
    }

    private void listen(EventReader reader) {
        try (reader) {
            while (!enough) {
                for (Event event : reader.next()) {
                    String number = event.headers().getOrDefault("ce_subject", "");
                    arrivals.put(Long.parseLong(number.substring(3)), Instant.now());
                }
            }
        }
    }

    /// All delays noted until now.
    Measured stop() throws InterruptedException, SQLException {
        enough = true;
        listener.join();
        LongStream.Builder nanos = LongStream.builder();
        try (Connection connection = addresses.database("incident");
                PreparedStatement statement = connection.prepareStatement(COMMITTED)) {
            statement.setArray(1, connection.createArrayOf("bigint", arrivals.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Instant committed = Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS);
                    Instant arrived = arrivals.get(row.getLong(1));
                    if (arrived != null) {
                        nanos.add(Duration.between(committed, arrived).toNanos());
                    }
                }
            }
        }
        return Measured.of(nanos.build().toArray(), Duration.between(began, Instant.now()));
    }

    @Override
    public void close() {
        enough = true;
    }
}
