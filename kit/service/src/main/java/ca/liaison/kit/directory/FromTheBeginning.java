package ca.liaison.kit.directory;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// Reads the directory's topic from its beginning at every assignment. It is small and compacted,
/// and repeats do no harm; so a restored database and a topic that was made anew need no special
/// care.
@ApplicationScoped
@Identifier("directory")
class FromTheBeginning implements KafkaConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }
}
