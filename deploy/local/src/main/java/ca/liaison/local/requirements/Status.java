package ca.liaison.local.requirements;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How far a requirement is proven: one failed test fails it; skipped ones alone prove nothing.
enum Status {
    PASSED,
    FAILED,
    SKIPPED,
    MISSING;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
