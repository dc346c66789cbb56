package ca.liaison.sla.availability;

import ca.liaison.events.directory.Agreement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The agreement that was in force last in a time.
///
/// @param agreement as it was then
/// @param spans when it, in any version, was in force in that time; in order, none next to another
public record InForce(Agreement agreement, List<Span> spans) {

    public InForce {
        spans = List.copyOf(spans);
    }

    /// @param changes when another agreement, or another version, may have come into force
    /// @param held what was in force at an instant
    static Optional<InForce> in(
            Span time, Collection<Instant> changes, Function<Instant, Optional<Agreement>> held) {
        SortedSet<Instant> cuts = new TreeSet<>(changes);
        cuts.removeIf(cut -> !time.holds(cut));
        cuts.add(time.from());
        List<Span> spans = new ArrayList<>();
        @Nullable Agreement last = null;
        Instant until = time.until();
        for (Instant from : List.copyOf(cuts).reversed()) {
            Agreement agreement = held.apply(from).orElse(null);
            if (agreement != null && (last == null || agreement.id().equals(last.id()))) {
                last = last == null ? agreement : last;
                addBefore(spans, new Span(from, until));
            }
            until = from;
        }
        return last == null ? Optional.empty() : Optional.of(new InForce(last, spans));
    }

    private static void addBefore(List<Span> spans, Span span) {
        boolean touches = !spans.isEmpty() && spans.getFirst().from().equals(span.until());
        spans.addFirst(touches ? new Span(span.from(), spans.removeFirst().until()) : span);
    }

    /// The last moment of it.
    Instant last() {
        Span last = spans.getLast();
        return last.length().isZero() ? last.from() : last.until().minusNanos(1);
    }
}
