package ca.liaison.kit.ticket;

import java.util.Locale;
import java.util.Optional;

/// An eHealth ticket number, such as `INC0000042`. Its digits are the ticket's key in the owner's
/// database.
public record TicketNumber(TicketKind kind, long key) {
    private static final int DIGITS = 7;
    private static final int MOST_DIGITS = 18;

    /// Reads a number as people write it, in either case; leading zeros beyond the usual seven
    /// digits or fewer of them name nothing.
    public static Optional<TicketNumber> parse(String text) {
        for (TicketKind kind : TicketKind.values()) {
            if (text.regionMatches(true, 0, kind.prefix(), 0, kind.prefix().length())) {
                return key(text.substring(kind.prefix().length()))
                        .map(key -> new TicketNumber(kind, key))
                        .filter(number -> number.toString().equalsIgnoreCase(text));
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> key(String digits) {
        boolean plain =
                !digits.isEmpty()
                        && digits.length() <= MOST_DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Long.parseLong(digits)) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.prefix() + String.format(Locale.ROOT, "%0" + DIGITS + "d", key);
    }
}
