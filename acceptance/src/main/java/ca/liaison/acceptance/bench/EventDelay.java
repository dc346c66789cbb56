package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.events.Event;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.suite.Addresses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Listens on Kafka while tickets are created and notes how old each event is when it arrives.
///
/// An event bears the instant at which its request began to be carried out, which is before the
/// commit; so the delay from the commit is a little shorter than what is told here.
final class EventDelay implements AutoCloseable {
    private final Thread listener;
    private final List<Long> nanos = new ArrayList<>();
    private final Instant began = Instant.now();
    private volatile boolean enough;

    EventDelay(Addresses addresses) {
        EventReader reader = EventReader.fromNow(addresses.kafka(), EventReader.INCIDENTS);
        listener = Thread.ofPlatform().name("event-delay").start(() -> listen(reader));
    }

    private void listen(EventReader reader) {
        try (reader) {
            while (!enough) {
                List<Event> arrived = reader.next();
                Instant now = Instant.now();
                for (Event event : arrived) {
                    Instant at = Instant.parse(event.headers().getOrDefault("ce_time", ""));
                    nanos.add(Duration.between(at, now).toNanos());
                }
            }
        }
    }

    /// All delays noted until now.
    Measured stop() throws InterruptedException {
        enough = true;
        listener.join();
        return Measured.of(
                nanos.stream().mapToLong(Long::longValue).toArray(),
                Duration.between(began, Instant.now()));
    }

    @Override
    public void close() {
        enough = true;
    }
}
