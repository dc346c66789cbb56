package ca.liaison.incident.concurrency;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Lets many callers begin in the same instant, each on a virtual thread of its own.
final class AtOnce {
    private AtOnce() {}

    /// @param caller what the caller with this index does, from 0
    /// @return what they got, in the order of their indexes
    static <T> List<T> call(int callers, IntFunction<Callable<T>> caller) {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> outcomes =
                    IntStream.range(0, callers)
                            .mapToObj(caller)
                            .map(call ->
                                    threads.submit(() -> {
                                        begin.await();
                                        return call.call();
                                    }))
                            .toList();
            begin.countDown();
            return outcomes.stream().map(AtOnce::outcome).toList();
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError("A caller failed", failed.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }
}
