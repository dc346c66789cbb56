package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Faults of one request, in the order in which they were found. Nobody mends more than so many at
/// once: what is found beyond them is not noted, so that a request cannot cost more than its size.
final class Faults {
    /// The most that one answer tells.
    static final int MOST = 100;

    private final List<Violation> all = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    boolean full() {
        return all.size() >= MOST;
    }

    /// Notes a fault, unless it was noted before, or there are too many.
    void add(Violation fault) {
        if (!full() && !all.contains(fault)) {
            all.add(fault);
            pointers.add(fault.pointer());
        }
    }

    /// Notes a fault where none was noted of this place before.
    void addOfNewPlace(Violation fault) {
        if (!pointers.contains(fault.pointer())) {
            add(fault);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Violation> all() {
        return List.copyOf(all);
    }
}
