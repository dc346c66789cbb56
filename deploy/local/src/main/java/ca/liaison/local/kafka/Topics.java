package ca.liaison.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The suite's topics on one broker.
public final class Topics implements AutoCloseable {

    private final Admin admin;

    /// Talks to the broker at `bootstrapServers`; each call waits up to twenty seconds.
    public Topics(String bootstrapServers) {
        this.admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000));
    }

    /// Creates the topics that are missing.
    public void createMissing() throws InterruptedException {
        for (Topic topic : Topic.ALL) {
            try {
                admin.createTopics(List.of(topic.toNewTopic())).all().get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException(
                            "Topic %s could not be created".formatted(topic.name()), failure);
                }
            }
        }
    }

    /// Removes the suite's topics with all their records and creates them empty.
    public void recreate() throws InterruptedException {
        List<String> names = Topic.ALL.stream().map(Topic::name).toList();
        for (String name : names) {
            try {
                admin.deleteTopics(List.of(name)).all().get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new IllegalStateException(
                            "Topic %s could not be removed".formatted(name), failure);
                }
            }
        }
        createMissing();
    }

    /// The names of the topics that the broker has, within `seconds`.
    public Set<String> names(int seconds) throws InterruptedException, TimeoutException {
        try {
            return admin.listTopics().names().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The broker did not list its topics", failure);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
