package ca.liaison.acceptance.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/// One ticket in the hands of one desk, which quotes both numbers in everything it says: the
/// eHealth number in the path, its own in the body.
///
/// @param ownNumber null for the hub, and for a partner that has not given its own yet
public record TicketAtDesk(Desk desk, String number, @Nullable String ownNumber) {

    /// The ticket as it is now.
    public Answer read() {
        return desk.read(number);
    }

    /// The state it is in now.
    public String state() {
        return read().state();
    }

    /// Makes a move upon the ticket as it is now; members of the message as name, value.
    public Answer move(String move, Object... members) {
        return moveAsRead(move, read().etag(), Json.object(members));
    }

    /// Makes a move upon the ticket as it was read with `etag`.
    public Answer moveAsRead(String move, String etag, ObjectNode message) {
        return desk.post(path(move), quoting(message), "If-Match", etag);
    }

    /// Gives the desk's own number of a ticket that awaits it.
    public Answer acknowledge(String number) {
        return desk.post(path("acknowledge"), Json.object("partnerTicketNumber", number));
    }

    /// The same ticket, now that the desk has a number of its own for it.
    public TicketAtDesk under(String number) {
        return new TicketAtDesk(desk, this.number, number);
    }

    /// Adds an update that all parties may read.
    public Answer say(String text) {
        return say(text, Desk.newKey());
    }

    /// Adds an update that all parties may read, under a key that makes it safe to repeat.
    public Answer say(String text, String key) {
        return update(Json.object("text", text, "visibility", "shared"), key);
    }

    /// Adds an update.
    public Answer update(ObjectNode message) {
        return update(message, Desk.newKey());
    }

    private Answer update(ObjectNode message, String key) {
        return desk.post(path("updates"), quoting(message), "Idempotency-Key", key);
    }

    /// Attaches a file.
    public Answer attach(ObjectNode file) {
        return desk.post(path("attachments"), quoting(file), "Idempotency-Key", Desk.newKey());
    }

    /// The files that this desk may read.
    public Answer attachments() {
        return desk.get(path("attachments"));
    }

    /// Takes a text away.
    public Answer redact(String textId, String reason) {
        return desk.post(path("redact"), quoting(Json.object("textId", textId, "reason", reason)));
    }

    /// The updates that this desk may read.
    public Answer updates() {
        return desk.get(path("updates"));
    }

    /// What happened to it.
    public Answer history() {
        return desk.get(path("history"));
    }

    /// Who was told of what.
    public Answer notifications() {
        return desk.get(path("notifications"));
    }

    /// Where a message about this ticket goes.
    public String path(String act) {
        return "%s/%s/%s".formatted(Kind.ofNumber(number).path(), number, act);
    }

    private ObjectNode quoting(ObjectNode message) {
        return ownNumber == null || message.has("partnerTicketNumber")
                ? message
                : Json.with(message, "partnerTicketNumber", ownNumber);
    }
}
