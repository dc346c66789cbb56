package ca.liaison.acceptance.bench;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One kind of request at one number of clients and tickets.
///
/// @param ratio median over the rounds of its throughput by that of the floor; null where there is
///   no floor
/// @param processorMillis of each process for one request
/// @param eventDelay of the events that it caused, where it causes any
record Result(
        String what,
        int tickets,
        int clients,
        Measured measured,
        @Nullable Measured floor,
        @Nullable Double ratio,
        Map<String, Double> processorMillis,
        @Nullable Measured eventDelay) {

    boolean is(String kind, int howManyTickets, int howManyClients) {
        return what.equals(kind) && tickets == howManyTickets && clients == howManyClients;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
