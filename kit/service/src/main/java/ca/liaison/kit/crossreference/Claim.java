package ca.liaison.kit.crossreference;

/// What became of claiming a number for a new ticket.
public sealed interface Claim {
    /// The number is this ticket's from now on.
    record New() implements Claim {}

    /// The same request was made before: its ticket is the answer.
    record Replay(long ticket) implements Claim {}

    /// The number belongs to a ticket with other content.
    record Clash(long ticket) implements Claim {}
}
