package ca.liaison.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.gateway.forward.Answer;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("XRF-05")
class JoinedAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    []            ; []          | []
                    [{"a":1}]     ; []          | [{"a":1}]
                    []            ; [{"b":2}]   | [{"b":2}]
                    [{"a":1}]     ; [{"b":2}]   | [{"a":1},{"b":2}]
                    [ 1 , 2 ]     ; [ ] ; [3]   | [1 , 2 ,3]
                    """)
    void theListsOfAllOwnersBecomeOne(String lists, String joined) {
        List<Answer> answers =
                Arrays.stream(lists.split(";", -1)).map(list -> answer(200, list)).toList();

        assertThat(JoinedAnswer.of(answers).body().toString()).isEqualTo(joined);
    }

    @Test
    void oneRefusalIsTheAnswerOfAll() {
        Answer refusal = answer(422, "{}");

        assertThat(JoinedAnswer.of(List.of(answer(200, "[]"), refusal))).isSameAs(refusal);
    }

    @Test
    void whatIsNoListIsNoAnswer() {
        assertThatThrownBy(() -> JoinedAnswer.of(List.of(answer(200, "{}"), answer(200, "[]"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body));
    }
}
