package ca.liaison.sla.calls;

/// The calls of a month.
///
/// @param days of how many days anything was told
public record CallMonth(CallFigures figures, int days) {}
