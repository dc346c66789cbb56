package ca.liaison.incident.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A change that was filed for an emergency fix of the incident (INC-44, Guide 4.12.3).
///
/// @param number of the change
/// @param filedAt when it was filed, which ends the term that the fix began
/// @param madeAt when the fix was made, as the change says; absent where it was filed before
public record LinkedChange(String number, Instant filedAt, @Nullable Instant madeAt) {}
