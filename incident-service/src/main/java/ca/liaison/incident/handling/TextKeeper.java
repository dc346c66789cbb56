package ca.liaison.incident.handling;

import java.util.Collection;

/// Keeps texts that were told beside those of tickets, and forgets them too where they are taken
/// away (INC-29).
public interface TextKeeper {
    /// @param organisations those of whom nothing that says this text is kept any more
    void forget(String text, Collection<String> organisations);
}
