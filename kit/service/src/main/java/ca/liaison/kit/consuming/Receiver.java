package ca.liaison.kit.consuming;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/// Has the messages of one topic take effect, one behind the other. What cannot be read is counted,
/// told and left out; what can be read waits for the database where that is away.
///
/// Offsets are committed after the database, so an effect must be one that may be had again.
public final class Receiver {
    private static final Logger LOG = Logger.getLogger(Receiver.class);

    private final Counter unreadable;

    /// @param unreadable counts the messages that are left out
    public Receiver(Counter unreadable) {
        this.unreadable = unreadable;
    }

    /// Says what a message is to do, without touching the database.
    @FunctionalInterface
    public interface Reading {
        /// @throws IOException where it cannot be read, as for any runtime exception
        Runnable effectOf(ConsumerRecord<String, byte[]> message) throws IOException;
    }

    /// Returns once the message has had its effect, or was left out.
    public void receive(ConsumerRecord<String, byte[]> message, Reading reading)
            throws InterruptedException {
        Runnable effect;
        try {
            effect = reading.effectOf(message);
        } catch (IOException | RuntimeException cause) {
            leaveOut(message, cause);
            return;
        }
        try {
            MessageEffect.commit(effect);
        } catch (MessageEffect.Refused refused) {
            leaveOut(message, refused);
        }
    }

    /// The text of a header, empty where it is absent.
    public static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void leaveOut(ConsumerRecord<?, ?> message, Exception cause) {
        unreadable.increment();
        LOG.errorf(cause, "%s left out", place(message));
    }

    private static String place(ConsumerRecord<?, ?> message) {
        return "Message %d of %s-%d"
                .formatted(message.offset(), message.topic(), message.partition());
    }
}
