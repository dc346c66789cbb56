package ca.liaison.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-01")
class BodyReadingTest {
    private final AtomicInteger pieces = new AtomicInteger();
    private final BodyReading patient =
            new BodyReading(Duration.ofMinutes(1), pieces::incrementAndGet);

    @Test
    void theUsualBodyCostsNothingMore() {
        byte[] body = new byte[60_000];

        assertThat(patient.read(new ByteArrayInputStream(body), 1 << 20)).hasSize(60_000);
        assertThat(pieces).hasValue(0);
    }

    @Test
    void aLongBodyCostsByThePieceAndIsNotReadBeyondItsGreatestSize() {
        byte[] body = new byte[3 << 20];

        assertThat(patient.read(new ByteArrayInputStream(body), 1 << 20))
                .hasSizeBetween((1 << 20) + 1, (1 << 20) + 8192);
        assertThat(pieces).hasValue(16);
    }

    /// A byte now and then, for ever.
    @Test
    void aBodyThatTricklesIsBrokenOff() {
        InputStream trickle =
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }

                    @Override
                    public int read(byte[] buffer, int from, int length) {
                        buffer[from] = ' ';
                        return 1;
                    }
                };

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() ->
                        new BodyReading(Duration.ofMillis(50), pieces::incrementAndGet)
                                .read(trickle, Integer.MAX_VALUE))
                .satisfies(refusal ->
                        assertThat(refusal.problem().code())
                                .isEqualTo(ProblemCode.INVALID_REQUEST));
    }
}
