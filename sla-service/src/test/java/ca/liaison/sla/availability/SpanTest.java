package ca.liaison.sla.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SLA-30")
class SpanTest {

    @Test
    void whatOverlapsCountsOnce() {
        assertThat(Span.together(List.of(span(20, 30), span(0, 10), span(5, 15), span(6, 8))))
                .isEqualTo(Duration.ofMinutes(25));
        assertThat(Span.together(List.of())).isZero();
        assertThat(Span.together(List.of(span(0, 10), span(10, 20))))
                .isEqualTo(Duration.ofMinutes(20));
    }

    private static Span span(int from, int until) {
        return new Span(minute(from), minute(until));
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-03-01T00:00:00Z").plus(Duration.ofMinutes(minute));
    }
}
