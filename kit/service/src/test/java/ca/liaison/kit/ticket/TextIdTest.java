package ca.liaison.kit.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("INC-29")
class TextIdTest {
    private static final UUID ID = UUID.fromString("0197c5c8-6c1e-7f2a-a3a5-52d1a6f1b0a1");

    @Test
    void whatIsShownIsReadBack() {
        for (TextId id :
                new TextId[] {
                    TextId.ofTicket("serviceImpact"),
                    TextId.ofTicket("caller/name"),
                    TextId.ofTicket("checks/local_network"),
                    new TextId("notices", "2", "fr"),
                    TextId.ofHistory(12, "reason"),
                    TextId.ofUpdate(ID, "text"),
                    TextId.ofAttachment(ID, "file"),
                    TextId.ofRedaction(13, "reason")
                }) {
            assertThat(TextId.parse(id.toString())).contains(id);
        }
        assertThat(TextId.ofHistory(12, "reason")).hasToString("history/12/reason");
        assertThat(TextId.ofTicket("caller/name")).hasToString("ticket/caller/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "history",
                "history/12",
                "history//reason",
                "history/reason",
                "ticket/12/summary",
                "ticket//summary",
                "ticket/summary/",
                "history/12/reason; drop table history_entry",
                "../history/12/reason"
            })
    void anythingElseNamesNothing(String text) {
        assertThat(TextId.parse(text)).isEmpty();
    }

    @Test
    void onlyMembersThatHoldATextAreNamed() {
        assertThat(
                        TextId.named(
                                List.of("reason", "note"),
                                Map.of("reason", "It is back")::get,
                                member -> TextId.ofHistory(3, member)))
                .containsExactly(Map.entry("reason", "history/3/reason"));
    }
}
