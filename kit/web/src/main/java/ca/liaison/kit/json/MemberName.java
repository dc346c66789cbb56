package ca.liaison.kit.json;

import ca.liaison.kit.problem.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A member's name as a caller typed it. It is told back where it can be nothing but a name;
/// anything else might be a patient's number (PHI-01).
public final class MemberName {
    private static final Pattern LIKE_A_NAME = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");

    private MemberName() {}

    /// Whether the name can be nothing but a name.
    static boolean isPlain(String name) {
        return LIKE_A_NAME.matcher(name).matches();
    }

    /// Where the member stands, or its parent's place where its name cannot be told.
    public static String pointer(String parent, String name) {
        return isPlain(name) ? parent + "/" + name : parent;
    }

    /// The fault of a member that is not known.
    ///
    /// @param allowed the names that are
    public static Violation unknown(String parent, String name, Collection<String> allowed) {
        return new Violation(
                pointer(parent, name), "unknown_member", Map.of("allowed", List.copyOf(allowed)));
    }
}
