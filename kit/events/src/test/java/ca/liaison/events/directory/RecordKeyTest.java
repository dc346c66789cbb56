package ca.liaison.events.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordKeyTest {

    @Test
    void keyNamesTypeIdAndVersion() {
        RecordKey key = new RecordKey("agreement", "default.OLIS", 2);

        assertThat(key).hasToString("agreement/default.OLIS/2");
        assertThat(RecordKey.parse("agreement/default.OLIS/2")).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "directory/loaded",
                "organisation/nord",
                "organisation/nord/0",
                "organisation/nord/01",
                "organisation/nord/-1",
                "organisation/nord/99999999999",
                "organisation//1",
                "organisation/no rd/1",
                "Organisation/nord/1",
                "organisation/nord/1/2"
            })
    void anythingElseIsNoKey(String text) {
        assertThat(RecordKey.parse(text)).isEmpty();
    }
}
