package ca.liaison.acceptance.bench;

import ca.liaison.acceptance.events.EventReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Looks now and then how many events about incidents a service has yet to confirm.
final class GroupLag implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Admin admin;
    private final String group;
    private final CountDownLatch enough = new CountDownLatch(1);
    private volatile long highest;

    GroupLag(String bootstrapServers, String group) {
        this.group = group;
        this.admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        Thread.ofPlatform().name("lag").start(this::look);
    }

    private void look() {
        try (admin) {
            while (!enough.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                highest = Math.max(highest, lag());
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("Nobody says how far the group is", failed);
        }
    }

    private long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> confirmed =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        Map<TopicPartition, OffsetSpec> wanted =
                confirmed.keySet().stream()
                        .filter(each -> each.topic().equals(EventReader.INCIDENTS))
                        .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(wanted).all().get();
        long lag = 0;
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
            OffsetAndMetadata reached = confirmed.get(end.getKey());
            lag += end.getValue().offset() - (reached == null ? 0 : reached.offset());
        }
        return lag;
    }

    /// The most that were to be confirmed at any look.
    long highest() {
        return highest;
    }

    @Override
    public void close() {
        enough.countDown();
    }
}
