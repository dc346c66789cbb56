package ca.liaison.gateway.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-01")
class QuotaTest {

    @Test
    void thePolicyTellsTheBurstAndHowLongItLasts() {
        assertThat(new Quota(100, 400).policy()).isEqualTo("\"organisation\";q=400;w=4");
        assertThat(new Quota(3, 10).policy()).isEqualTo("\"organisation\";q=10;w=4");
    }

    @Test
    void whatARequestCostsIsTakenAndTold() {
        Quota quota = new Quota(1, 400);

        Quota.Taken taken = quota.take(5);

        assertThat(taken.granted()).isTrue();
        assertThat(taken.state()).isEqualTo("\"organisation\";r=395;t=5");
        assertThat(taken.delay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void whoHasUsedItUpIsToldHowLongToWait() {
        Quota quota = new Quota(1, 5);
        Quota.Taken all = quota.take(5);

        Quota.Taken refused = quota.take(3);

        assertThat(all.granted()).isTrue();
        assertThat(refused.granted()).isFalse();
        assertThat(refused.delay()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void whatCostsMoreThanAWholeBurstCostsTheBurst() {
        Quota quota = new Quota(1, 4);

        assertThat(quota.take(5).granted()).isTrue();
        assertThat(quota.take(1).granted()).isFalse();
    }

    @Test
    void whatIsGivenBackIsThereForOthersAndForTheRepeat() {
        Quota quota = new Quota(1, 10);
        assertThat(quota.take(8).granted()).isTrue();

        assertThat(quota.giveBack(8, 13)).isLessThan(Duration.ofSeconds(1));
        assertThat(quota.take(10).granted()).isTrue();
        assertThat(quota.giveBack(4, 7)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }
}
