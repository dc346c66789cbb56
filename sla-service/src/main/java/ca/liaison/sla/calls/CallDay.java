package ca.liaison.sla.calls;

import java.time.Instant;
import java.time.LocalDate;

/// The calls of a day in Toronto, as they were told.
///
/// @param version counted from 1; what corrects it is another one
public record CallDay(LocalDate date, int version, CallFigures figures, Instant recordedAt) {}
