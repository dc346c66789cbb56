package ca.liaison.gateway.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the operation of a request: a tree of path segments, read once and never changed, so that
/// a request costs a few map look-ups.
public final class RouteTable {

    /// The path parameter that carries the eHealth number.
    static final String NUMBER = "number";

    private static final Route UNKNOWN = new Route.Unknown();

    private final Node root = new Node();

    /// @throws IllegalArgumentException when two different operations stand on the same method and
    ///   path
    public RouteTable(List<Operation> operations) {
        operations.forEach(this::add);
    }

    /// Judges a raw path, not decoded: a segment in a parameter's place must be made of unreserved
    /// characters, so that nothing is forwarded that a service could read as another path.
    public Route find(String method, String rawPath) {
        List<String> segments = segments(rawPath);
        Node node = segments.isEmpty() ? null : root.descend(segments, 0);
        if (node == null) {
            return UNKNOWN;
        }
        Offer offer = node.offers.get(method);
        if (offer == null) {
            return new Route.OtherMethod(node.methods());
        }
        String number = offer.numberAt < 0 ? "" : segments.get(offer.numberAt);
        return new Route.Known(offer.operation, List.copyOf(offer.owners), number);
    }

    private void add(Operation operation) {
        List<String> segments = segments(operation.path());
        Node node = root;
        for (String segment : segments) {
            node = node.child(segment);
        }
        Offer offer =
                node.offers.computeIfAbsent(
                        operation.method(),
                        method -> new Offer(operation, segments.indexOf("{" + NUMBER + "}")));
        if (!offer.operation.id().equals(operation.id())
                || !offer.operation.path().equals(operation.path())) {
            throw new IllegalArgumentException(
                    operation.id() + " and " + offer.operation.id() + " stand on the same path");
        }
        offer.owners.add(operation.service());
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(6);
        int from = 1;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            segments.add(path.substring(from, to));
            from = to + 1;
        }
        return segments;
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            boolean unreserved =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || c == '-'
                            || c == '.'
                            || c == '_'
                            || c == '~';
            if (!unreserved) {
                return false;
            }
        }
        return !segment.isEmpty() && !segment.equals(".") && !segment.equals("..");
    }

    private static final class Offer {
        final Operation operation;
        final int numberAt;
        final List<String> owners = new ArrayList<>(1);

        Offer(Operation operation, int numberAt) {
            this.operation = operation;
            this.numberAt = numberAt;
        }
    }

    private static final class Node {
        final Map<String, Node> literals = new HashMap<>();
        final Map<String, Offer> offers = new TreeMap<>();
        @Nullable Node parameter;

        Node child(String segment) {
            if (!segment.startsWith("{")) {
                return literals.computeIfAbsent(segment, name -> new Node());
            }
            if (parameter == null) {
                parameter = new Node();
            }
            return parameter;
        }

        /// A literal goes before a parameter; what a literal leads nowhere with is tried as a
        /// parameter.
        @Nullable Node descend(List<String> segments, int depth) {
            if (depth == segments.size()) {
                return offers.isEmpty() ? null : this;
            }
            String segment = segments.get(depth);
            Node literal = literals.get(segment);
            Node found = literal == null ? null : literal.descend(segments, depth + 1);
            if (found == null && parameter != null && isPlain(segment)) {
                found = parameter.descend(segments, depth + 1);
            }
            return found;
        }

        Set<String> methods() {
            return new TreeSet<>(offers.keySet());
        }
    }
}
