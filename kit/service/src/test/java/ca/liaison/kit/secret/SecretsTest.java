package ca.liaison.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.quarkus.runtime.Startup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String KEY = "dGVzdC1vbmx5LWtleS10ZXN0LW9ubHkta2V5LXRlc3Q=";
    private static final String OTHER_KEY = "b3RoZXItb25lLWtleS10ZXN0LW9ubHkta2V5LXRlc3Q=";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                "k1:",
                KEY,
                ":" + KEY,
                "k1:not base64",
                "k1:c2hvcnQ=",
                "k1:" + KEY + ",",
                "k1:" + KEY + ",k2",
                "k1:" + KEY + ",k1:" + OTHER_KEY
            })
    void malformedKeysAreRefusedWithoutBeingTold(String configured) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secrets(configured))
                .withMessageStartingWith("liaison.secrets.digest-keys must be")
                .withMessageNotContaining(KEY)
                .withNoCause();
    }

    @Test
    void malformedKeysAreRefusedAtTheStart() {
        assertThat(Secrets.class).hasAnnotation(Startup.class);
    }

    @Test
    void firstKeySignsAndTheLastOneLasts() {
        Secrets before = new Secrets("k1:" + KEY);
        Secrets after = new Secrets("k2:" + OTHER_KEY + ", k1:" + KEY);

        Secrets.Digest digest = before.digest("a text");

        assertThat(after.mac(digest.key(), "a text")).hasValue(digest.value());
        assertThat(after.digest("a text").key()).isEqualTo("k2");
        assertThat(after.lasting("a text")).isEqualTo(before.lasting("a text"));
    }
}
