package ca.liaison.kit.ticket;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Page;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Reads what happened to a ticket and who was told.
@ApplicationScoped
public class History {
    private final Sql sql;

    History(Sql sql) {
        this.sql = sql;
    }

    /// One move, as parties see it.
    @Schema(name = "HistoryEntry", description = "One move of a ticket: who, when, from, to.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @Schema(description = "The ticket's counter after the move") long sequence,
            @Schema(description = "When") Instant at,
            @Schema(description = "What was done, as in `allowedActions`", examples = "resolve")
                    String action,
            @Schema(description = "Who did it", examples = "nord") String organisation,
            @Schema(description = "The token's subject") String subject,
            @Schema(description = "The client that sent the request") String client,
            @Schema(description = "Label of the person at the desk") @Nullable String agent,
            @Schema(description = "The state before; absent on opening") @Nullable String from,
            @Schema(description = "The state after") String to,
            @Schema(
                            description =
                                    "What the move itself states: its reason, the resolution, what is awaited")
                    @Nullable String reason,
            @Schema(description = "Said with the move, shared with all parties")
                    @Nullable String note,
            @Schema(
                            description =
                                    "Particulars of the move by name, never a text: `assignedOrganisation` and `supportGroup`; `waitingOn`; `channel`; of an attempt to reach the opener its `outcome` and `at`, and `unansweredAttempts` where it was closed on them; `duplicateOf`; `transferredKind` with `transferredTo`; `assignedPriority` or `reportedPriority` with `from` and `to`; of a major incident `major`, `bridge`, `notice`, `reviewAt` or `reportTo`; `madeAt` of an emergency fix; `linkedChange` that was filed for one; `step` of the response to a security incident; `ground` or `lead` of an escalation; `channel` and `at` of a disclosure; `configurationItem`; of a change its `decision`, its `outcome`, the `start` and `end` that it got, and how many steps its `plan` has; `withdrawn`, `waived` or `corrected` with the organisation. Empty where the move has none.",
                            additionalProperties = Schema.True.class,
                            type =
                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                            .OBJECT,
                            implementation = Object.class)
                    @JsonRawValue
                    String changes,
            @Schema(description = "The names of its texts, by member, to take them away by")
                    Map<String, String> textIds) {
        private static Entry of(ResultSet row) throws SQLException {
            long sequence = row.getLong("sequence");
            return new Entry(
                    sequence,
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    row.getString("action"),
                    row.getString("organisation"),
                    row.getString("subject"),
                    row.getString("client"),
                    row.getString("agent"),
                    row.getString("from_state"),
                    row.getString("to_state"),
                    row.getString("reason"),
                    row.getString("note"),
                    row.getString("changes"),
                    TextId.named(
                            List.of("reason", "note", "agent"),
                            row::getString,
                            member -> TextId.ofHistory(sequence, member)));
        }
    }

    /// A record that an organisation is to be told.
    @Schema(name = "Notification", description = "A record that an organisation is to be told.")
    public record Notice(
            @Schema(description = "The ticket's counter after what it tells of") long sequence,
            @Schema(description = "When") Instant at,
            @Schema(description = "Who was told", examples = "nord") String organisation,
            @Schema(description = "What it tells of: a move, or `update`", examples = "resolve")
                    String notice) {}

    /// The entries that this caller may see, the oldest first.
    ///
    /// @param until later entries are not read, where it is given
    /// @param after where the page before ended
    public Page<Entry> of(
            long ticket, Actor actor, @Nullable Instant until, @Nullable Cursor after, int limit) {
        return Page.of(
                sql.query(
                        """
                        select * from history_entry
                        where ticket = ? and sequence > ? and at <= coalesce(?, 'infinity'::timestamptz)
                            and (? or readers is null or ? = any(readers))
                        order by sequence limit ?\
                        """,
                        Entry::of,
                        ticket,
                        after == null ? 0 : Long.parseLong(after.key()),
                        until,
                        actor.hub(),
                        actor.organisation(),
                        limit + 1),
                limit,
                entry -> new Cursor(entry.at(), String.valueOf(entry.sequence())));
    }

    /// The records that this caller may see, the oldest first: the hub all, a partner its own.
    ///
    /// @param after where the page before ended
    public Page<Notice> notices(long ticket, Actor actor, @Nullable Cursor after, int limit) {
        String[] last = after == null ? new String[] {"0", ""} : after.key().split("/", 2);
        return Page.of(
                sql.query(
                        """
                        select * from notification
                        where ticket = ? and (? or organisation = ?) and (sequence, organisation) > (?, ?)
                        order by sequence, organisation limit ?\
                        """,
                        row ->
                                new Notice(
                                        row.getLong("sequence"),
                                        Objects.requireNonNull(Sql.instant(row, "at")),
                                        row.getString("organisation"),
                                        row.getString("notice")),
                        ticket,
                        actor.hub(),
                        actor.organisation(),
                        Long.parseLong(last[0]),
                        last[1],
                        limit + 1),
                limit,
                notice -> new Cursor(notice.at(), notice.sequence() + "/" + notice.organisation()));
    }
}
