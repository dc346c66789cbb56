package ca.liaison.acceptance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// So many clients that work side by side, each with its own thread.
record Crew(int clients) {

    /// Lets everybody do the work for that long.
    ///
    /// @throws IllegalStateException where it failed once: a benchmark of refusals means nothing
    Measured measure(Work work, Duration length) throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Work.Client> crew = new ArrayList<>();
            List<Future<long[]>> times = new ArrayList<>();
            try {
                for (int i = 0; i < clients; i++) {
                    Work.Client client = work.client();
                    crew.add(client);
                    times.add(
                            threads.submit(() -> {
                                begin.await();
                                return times(client, length);
                            }));
                }
                long start = System.nanoTime();
                begin.countDown();
                List<Measured> all = new ArrayList<>();
                for (Future<long[]> each : times) {
                    all.add(new Measured(each.get(), 0));
                }
                return new Measured(Measured.together(all).nanos(), System.nanoTime() - start);
            } finally {
                begin.countDown();
                for (Work.Client client : crew) {
                    client.close();
                }
            }
        } catch (InterruptedException interruption) {
            throw interruption;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A client failed", failed.getCause());
        } catch (Exception failed) {
            throw new IllegalStateException("A client could not begin or end", failed);
        }
    }

    private static long[] times(Work.Client client, Duration length) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        long now = System.nanoTime();
        long end = now + length.toNanos();
        while (now < end) {
            client.once();
            long done = System.nanoTime();
            if (count == times.length) {
                times = java.util.Arrays.copyOf(times, count * 2);
            }
            times[count] = done - now;
            count++;
            now = done;
        }
        return java.util.Arrays.copyOf(times, count);
    }
}
