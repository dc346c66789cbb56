package ca.liaison.local.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;

/// A topic of the suite as the broker has to create it; brokers create none by themselves.
public record Topic(String name, int partitions, Map<String, String> configuration) {

    private static final String THIRTY_FIVE_DAYS = Long.toString(35L * 24 * 60 * 60 * 1000);

    /// Every topic of the suite.
    public static final List<Topic> ALL =
            List.of(
                    log("liaison.incidents.v1"),
                    log("liaison.changes.v1"),
                    new Topic("liaison.directory.v1", 1, Map.of("cleanup.policy", "compact")),
                    log("liaison.service-levels.v1"));

    NewTopic toNewTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(configuration);
    }

    private static Topic log(String name) {
        return new Topic(name, 12, Map.of("retention.ms", THIRTY_FIVE_DAYS));
    }
}
