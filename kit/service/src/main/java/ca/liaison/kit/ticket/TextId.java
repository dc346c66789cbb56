package ca.liaison.kit.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a text of a ticket: where it stands, which of several, and its member, as in
/// `history/12/reason`, `updates/0197c5c8-6c1e-7f2a-a3a5-52d1a6f1b0a1/text` or
/// `ticket/serviceImpact`.
///
/// @param place where it stands: one of the places below, or one that a service has of its own
/// @param key which of several; empty for the ticket's own texts
public record TextId(String place, String key, String member) {
    public static final String TICKET = "ticket";
    public static final String HISTORY = "history";
    public static final String UPDATES = "updates";
    public static final String ATTACHMENTS = "attachments";
    public static final String REDACTIONS = "redactions";

    private static final Pattern OF_TICKET =
            Pattern.compile("ticket/([A-Za-z][A-Za-z0-9_-]*(?:/[A-Za-z][A-Za-z0-9_-]*)*)");
    private static final Pattern OF_SEVERAL =
            Pattern.compile("([a-z-]+)/([0-9a-z_-]+)/([A-Za-z]+)");

    public static TextId ofTicket(String member) {
        return new TextId(TICKET, "", member);
    }

    public static TextId ofHistory(long sequence, String member) {
        return new TextId(HISTORY, Long.toString(sequence), member);
    }

    public static TextId ofUpdate(UUID update, String member) {
        return new TextId(UPDATES, update.toString(), member);
    }

    public static TextId ofAttachment(UUID attachment, String member) {
        return new TextId(ATTACHMENTS, attachment.toString(), member);
    }

    /// A file: its name and its content.
    public static TextId ofFile(String attachment) {
        return new TextId(ATTACHMENTS, attachment, "file");
    }

    public static TextId ofRedaction(long sequence, String member) {
        return new TextId(REDACTIONS, Long.toString(sequence), member);
    }

    /// Empty for what cannot name a text.
    public static Optional<TextId> parse(String text) {
        Matcher own = OF_TICKET.matcher(text);
        if (own.matches()) {
            return Optional.of(ofTicket(own.group(1)));
        }
        Matcher form = OF_SEVERAL.matcher(text);
        return form.matches() && !form.group(1).equals(TICKET)
                ? Optional.of(new TextId(form.group(1), form.group(2), form.group(3)))
                : Optional.empty();
    }

    /// Gives the text of a member, where it holds one.
    @FunctionalInterface
    public interface Texts<X extends Exception> {
        @Nullable String of(String member) throws X;
    }

    /// The names of those of the members that hold a text.
    public static <X extends Exception> Map<String, String> named(
            List<String> members, Texts<X> texts, Function<String, TextId> name) throws X {
        Map<String, String> names = new TreeMap<>();
        for (String member : members) {
            if (texts.of(member) != null) {
                names.put(member, name.apply(member).toString());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return key.isEmpty() ? place + "/" + member : place + "/" + key + "/" + member;
    }
}
