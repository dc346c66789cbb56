package ca.liaison.incident.incident;

/// P1 critical, P2 high, P3 medium, P4 low (Guide 2.2).
public enum Priority {
    P1,
    P2,
    P3,
    P4
}
