package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an incident stands (INC-20).
@Schema(
        description =
                """
                Where a ticket stands.

                - `new`: opened by a partner; it lies with the hub's desk, and nobody works on it yet
                - `assigned`: it was given to an organisation or a support group, which has not taken it up yet
                - `in_progress`: the assignee works on it
                - `pending`: work waits for the word of somebody (`waitingOn`)
                - `resolved`: the assignee has said what was done; the opener has yet to accept or to reopen it
                - `reopened`: the opener said that the fault is back or was never gone; the assignee has not taken it up again yet
                - `closed`: the resolution was accepted; it takes no updates, and may be reopened until `reopenUntil`
                - `cancelled`: it ended without a resolution, or in favour of another ticket (`duplicateOf`); it takes no updates and stays so
                - `transferred`: the matter goes on as another kind of ticket (`transferredKind`, `transferredTo`); it takes no updates and stays so\
                """)
public enum TicketState {
    @JsonProperty("new")
    NEW,
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("resolved")
    RESOLVED,
    @JsonProperty("reopened")
    REOPENED,
    @JsonProperty("closed")
    CLOSED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("transferred")
    TRANSFERRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// An ended ticket takes no updates.
    public boolean open() {
        return this != CLOSED && this != CANCELLED && this != TRANSFERRED;
    }
}
