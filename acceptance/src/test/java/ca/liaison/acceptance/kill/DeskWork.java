package ca.liaison.acceptance.kill;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.desk.Kind;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.kill.Ledger.Content;
import ca.liaison.acceptance.kill.Ledger.Known;
import ca.liaison.acceptance.kill.Ledger.OwnNumber;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What one person at a desk does: opens tickets under numbers that colleagues use too, says
/// something, moves tickets, corrects numbers. Everything asked is asked until it is answered, and
/// what was answered goes into the ledger.
final class DeskWork {
    private static final List<String> PARTNERS = List.of("nord", "laurier");

    /// The hub's moves, with what their messages need.
    private static final Map<String, ObjectNode> MOVES =
            Map.of(
                    "start", Json.object(),
                    "wait", Json.object("waitingOn", "vendor", "awaited", "A spare part"),
                    "resume", Json.object(),
                    "resolve", Json.object("resolution", "The engine was restarted"),
                    "reopen", Json.object("reason", "It came back", "channel", "phone"),
                    "close", Json.object("channel", "phone"),
                    "assign", Json.object("organisation", "hub", "supportGroup", "operations"),
                    "change_priority", Json.object("priority", "P3", "reason", "Few users"));

    /// Everything but the number and what tells the variants apart; the same in every repeat.
    private static final Map<Kind, ObjectNode> REPORTS =
            Map.of(
                    Kind.INCIDENT, Reports.fromPartner(Kind.INCIDENT, "to be replaced"),
                    Kind.SERVICE_REQUEST,
                            Reports.fromPartner(Kind.SERVICE_REQUEST, "to be replaced"));

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final AtomicInteger OPENED = new AtomicInteger();

    private final Map<String, PatientDesk> desks;
    private final Ledger ledger;
    private final Random chance;

    /// @param desks by organisation
    DeskWork(Map<String, PatientDesk> desks, Ledger ledger, Random chance) {
        this.desks = desks;
        this.ledger = ledger;
        this.chance = chance;
    }

    void doSomething() {
        int dice = chance.nextInt(100);
        if (dice < 50) {
            open();
        } else if (dice < 56) {
            openTowards();
        } else {
            Known ticket = ledger.any(chance);
            if (ticket != null) {
                workOn(ticket, dice);
            }
        }
    }

    private void workOn(Known ticket, int dice) {
        OwnNumber own = ticket.own();
        if (own == null) {
            acknowledge(ticket);
        } else if (dice < 75) {
            say(ticket, own);
        } else if (dice < 96) {
            move(ticket);
        } else {
            correct(ticket, own);
        }
    }

    /// Each number is used by several colleagues at about the same time; one time in five by one
    /// who means something else.
    private void open() {
        int index = Math.max(0, OPENED.getAndIncrement() / 4 - chance.nextInt(8));
        String organisation = PARTNERS.get(index % PARTNERS.size());
        OwnNumber number = new OwnNumber(organisation, "KIL-%s-%05d".formatted(RUN, index));
        int variant = chance.nextInt(5) == 0 ? 1 + chance.nextInt(2) : 0;
        Content content = new Content(number, variant);
        Kind kind = index % 3 == 0 ? Kind.SERVICE_REQUEST : Kind.INCIDENT;

        Answer answer =
                desk(organisation)
                        .post(
                                kind.path(),
                                Json.with(
                                        REPORTS.getOrDefault(kind, Json.object()),
                                        "partnerTicketNumber",
                                        spelt(number.text()),
                                        "summary",
                                        "Fault %d as %d sees it".formatted(index, variant)));

        if (answer.status() == 201) {
            ledger.created(content, answer.number());
        } else if (answer.code().equals("partner_number_taken")) {
            ledger.named(number, answer.number());
        } else {
            ledger.fault("Opening " + content + ": " + answer);
        }
    }

    private void openTowards() {
        String organisation = PARTNERS.get(chance.nextInt(PARTNERS.size()));
        Answer answer =
                desk("hub")
                        .post(
                                "/v1/incidents",
                                Reports.towards(organisation),
                                "Idempotency-Key",
                                Desk.newKey());
        if (answer.status() == 201) {
            ledger.know(new Known(answer.number(), organisation, null));
        } else {
            ledger.fault("Opening towards " + organisation + ": " + answer);
        }
    }

    private void acknowledge(Known ticket) {
        String number = FreshNumbers.next("ACK");
        Answer answer =
                desk(ticket.organisation())
                        .post(
                                path(ticket, "acknowledge"),
                                Json.object("partnerTicketNumber", number));
        if (answer.done()) {
            OwnNumber own = new OwnNumber(ticket.organisation(), number);
            ledger.renumbered(ticket.number(), own);
            ledger.named(own, ticket.number());
        } else if (!List.of("not_awaited", "illegal_move").contains(answer.code())) {
            ledger.fault("Acknowledging " + ticket + ": " + answer);
        }
    }

    private void say(Known ticket, OwnNumber own) {
        String text = "Observation " + UUID.randomUUID();
        Answer answer =
                desk(ticket.organisation())
                        .post(
                                path(ticket, "updates"),
                                Json.object(
                                        "partnerTicketNumber",
                                        own.text(),
                                        "text",
                                        text,
                                        "visibility",
                                        "shared"),
                                "Idempotency-Key",
                                Desk.newKey());
        if (answer.status() == 201) {
            ledger.said(ticket.number(), text);
        } else if (!answer.code().equals("ticket_closed") && !mismatchAfter(own, answer)) {
            ledger.fault("Saying something on " + ticket + ": " + answer);
        }
    }

    private void move(Known ticket) {
        Answer now = desk("hub").get(ticket.path());
        List<String> possible =
                StreamSupport.stream(now.at("/allowedActions").spliterator(), false)
                        .map(action -> action.asText())
                        .filter(MOVES::containsKey)
                        .toList();
        if (possible.isEmpty()) {
            return;
        }
        String move = possible.get(chance.nextInt(possible.size()));
        String note = "Moved " + UUID.randomUUID();
        Answer answer =
                desk("hub")
                        .post(
                                path(ticket, move.replace('_', '-')),
                                Json.with(MOVES.getOrDefault(move, Json.object()), "note", note),
                                "If-Match",
                                now.etag(),
                                "Idempotency-Key",
                                Desk.newKey());
        if (answer.done()) {
            ledger.moved(ticket.number(), note);
        } else if (!answer.code().equals("precondition_failed")
                && !answer.code().equals("partner_number_awaited")) {
            ledger.fault("To " + move + " " + ticket + ": " + answer);
        }
    }

    private void correct(Known ticket, OwnNumber own) {
        Answer now = desk(ticket.organisation()).get(ticket.path());
        OwnNumber right = new OwnNumber(ticket.organisation(), FreshNumbers.next("COR"));
        String note = "Corrected " + UUID.randomUUID();
        ledger.correcting(own);
        Answer answer =
                desk(ticket.organisation())
                        .post(
                                path(ticket, "correct-partner-number"),
                                Json.object(
                                        "partnerTicketNumber",
                                        own.text(),
                                        "correctNumber",
                                        right.text(),
                                        "reason",
                                        "A typing error",
                                        "note",
                                        note),
                                "If-Match",
                                now.etag(),
                                "Idempotency-Key",
                                Desk.newKey());
        if (answer.done()) {
            ledger.renumbered(ticket.number(), right);
            ledger.named(right, ticket.number());
            ledger.moved(ticket.number(), note);
        } else if (!answer.code().equals("precondition_failed") && !mismatchAfter(own, answer)) {
            ledger.fault("Correcting the number of " + ticket + ": " + answer);
        }
    }

    /// A colleague has corrected the number that was quoted.
    private boolean mismatchAfter(OwnNumber own, Answer answer) {
        return answer.code().equals("partner_number_mismatch") && ledger.wasCorrected(own);
    }

    /// White space and case do not make another number.
    private String spelt(String number) {
        return switch (chance.nextInt(4)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> " " + number;
            case 2 -> number.replace("-", "-\u00a0");
            default -> number;
        };
    }

    private static String path(Known ticket, String act) {
        return ticket.path() + "/" + act;
    }

    private PatientDesk desk(String organisation) {
        @Nullable PatientDesk desk = desks.get(organisation);
        if (desk == null) {
            throw new IllegalArgumentException(organisation);
        }
        return desk;
    }
}
