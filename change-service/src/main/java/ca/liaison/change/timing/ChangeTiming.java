package ca.liaison.change.timing;

import ca.liaison.change.change.Board;
import ca.liaison.change.change.ChangeType;
import ca.liaison.change.change.Circumstances;
import ca.liaison.change.change.Procedure;
import ca.liaison.change.change.Rfc;
import ca.liaison.change.change.Side;
import ca.liaison.events.directory.ChangeTerms;
import ca.liaison.kit.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When a change may start: a plain function of what was agreed, of the change and of when it was
/// submitted and reviewed (CHG-10 to CHG-12, CHG-17).
///
/// N business days exclude the day that they are counted from and include the day of the start, so
/// a start at any time of the N-th business day is in time.
public final class ChangeTiming {
    private static final String TO_HUB = "partner_to_hub";
    private static final String TO_PARTNER = "hub_to_partner";

    private final ChangeTerms terms;
    private final BusinessCalendar calendar;
    private final BoardCalendar board;
    private final ZoneId zone;

    public ChangeTiming(ChangeTerms terms, BusinessCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.board = new BoardCalendar(terms, calendar);
        this.zone = ZoneId.of(terms.timeZone());
    }

    /// The weekly meetings.
    public BoardCalendar board() {
        return board;
    }

    public ChangeTerms terms() {
        return terms;
    }

    /// @param submitted when it was submitted last
    /// @param reviewed when the lead reviewed it; absent while it has not
    /// @param meeting when the meeting begins that is to decide; absent where none was set yet
    public Timing of(
            Procedure procedure,
            Circumstances circumstances,
            Rfc rfc,
            Instant submitted,
            @Nullable Instant reviewed,
            @Nullable Instant meeting) {
        List<Bound> bounds = new ArrayList<>();
        @Nullable Meeting deciding = null;
        if (procedure.board(circumstances) == Board.CAB) {
            deciding =
                    meeting == null
                            ? board.forSubmission(submitted)
                            : board.after(meeting.minusNanos(1));
            bounds.add(
                    new Bound(
                            StartRule.CAB,
                            deciding.until(),
                            submitted,
                            null,
                            terms.boardMeeting().source()));
        }
        if (procedure.type() == ChangeType.NORMAL && procedure.implementer() == Side.HUB) {
            Instant counted =
                    reviewed == null || reviewed.isBefore(submitted) ? submitted : reviewed;
            terms.leadTime(rfc.impact().code())
                    .ifPresent(agreed ->
                            bounds.add(
                                    new Bound(
                                            StartRule.LEAD_TIME,
                                            startOfBusinessDay(counted, agreed.businessDays()),
                                            counted,
                                            agreed.businessDays(),
                                            agreed.source())));
        }
        if (needsNotice(procedure, rfc)) {
            terms.notice(procedure.implementer() == Side.HUB ? TO_PARTNER : TO_HUB)
                    .ifPresent(agreed ->
                            bounds.add(
                                    new Bound(
                                            StartRule.NOTICE,
                                            startOfBusinessDay(submitted, agreed.businessDays()),
                                            submitted,
                                            agreed.businessDays(),
                                            agreed.source())));
        }
        return new Timing(deciding, bounds);
    }

    /// A partner tells of every change of its own; the hub of those that users or partners may
    /// notice, and of every planned outage (Guide 4.1). What cannot wait is told at once instead.
    private static boolean needsNotice(Procedure procedure, Rfc rfc) {
        boolean planned =
                procedure.type() == ChangeType.NORMAL || procedure.type() == ChangeType.STANDARD;
        boolean noticed = rfc.outage() != null || rfc.userImpact() != null || rfc.noticeRequired();
        return planned && (procedure.implementer() == Side.PARTNER || noticed);
    }

    private Instant startOfBusinessDay(Instant counted, int days) {
        return calendar.businessDay(LocalDate.ofInstant(counted, zone), days)
                .atStartOfDay(zone)
                .toInstant();
    }
}
