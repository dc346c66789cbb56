package ca.liaison.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.gateway.page.Labels;
import ca.liaison.gateway.portal.ServiceLevelView.Line;
import ca.liaison.gateway.portal.ServiceLevelView.Report;
import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a report says in words.
@Tag("SLA-33")
class ServiceLevelViewTest {
    private static final Labels WORDS = Labels.beside(ServiceLevelView.class, "labels");
    private static final String REPORT =
            """
            {"month": "2026-10", "complete": true, "eventsMissing": false, "notCounted": 2, "callDays": {"told": 30, "of": 31},
             "objectives": [
              {"code": "incidents_in_target", "measured": 1200, "inTarget": 1081, "comparison": "at_least",
               "share": {"percent": "90.0833333333", "percentRounded": 90.083}, "target": "90", "met": true,
               "source": {"document": "Guide", "paragraph": "5", "version": "undated"},
               "byPriority": [{"priority": "P1", "measured": 3, "inTarget": 3,
                 "share": {"percent": "100", "percentRounded": 100}}]},
              {"code": "calls_abandoned_of_answered", "measured": 0, "inTarget": 0, "comparison": "at_most",
               "source": {"document": "Guide", "paragraph": "5", "version": "undated"}, "byPriority": []}],
             "means": [{"code": "time_to_repair", "seconds": 11145.5, "of": 2}, {"code": "time_to_fulfil", "of": 0}],
             "availability": [{"service": "OLIS", "percentRounded": 99.95, "target": "99.9", "met": true,
               "source": {"document": "ONE Mail", "paragraph": "7", "version": "0.01 (2015)", "decidedByHub": true},
               "terms": {"id": "default.OLIS", "version": 1},
               "outageMinutes": 21.5, "excludedMinutes": [{"reason": "client_delay", "minutes": 90}]}],
             "tickets": [{"kind": "incident", "priority": "P1", "opened": 4, "resolved": 3, "openAtEnd": 1}]}
            """;

    @Test
    void bothLanguagesHaveAllWords() {
        assertThat(WORDS.of(Language.FRENCH).keySet())
                .isEqualTo(WORDS.of(Language.ENGLISH).keySet());
    }

    @Test
    void figuresAreWrittenAsTheLanguageDoes() throws IOException {
        Report french = report(Language.FRENCH);
        Report english = report(Language.ENGLISH);

        Line incidents = french.objectives().getFirst();
        assertThat(incidents.name()).isEqualTo("Incidents résolus dans la cible");
        assertThat(incidents.measured()).isEqualTo("1\u00a0200");
        assertThat(incidents.percent()).isEqualTo("90,083\u00a0%");
        assertThat(incidents.target()).isEqualTo("au moins 90\u00a0%");
        assertThat(incidents.verdict()).isEqualTo("Atteint");
        assertThat(english.objectives().getFirst().percent()).isEqualTo("90.083%");
        assertThat(incidents.source()).isEqualTo("Guide, 5 (non daté)");
        assertThat(english.availability().getFirst().terms()).isEqualTo("default.OLIS");
        assertThat(english.availability().getFirst().source())
                .isEqualTo("ONE Mail, 7 (0.01 (2015)); decided by the hub");
        assertThat(english.month()).isEqualTo("October 2026");
        assertThat(english.notCounted()).endsWith("could not be counted: 2.");
        assertThat(english.callDays()).isEqualTo("Figures of calls are known of 30 of 31 days.");
        assertThat(english.means().getFirst().value())
                .isEqualTo("3\u00a0h 5\u00a0min 45\u00a0s (of 2)");
        assertThat(english.availability().getFirst().down()).isEqualTo("21\u00a0min 30\u00a0s");
        assertThat(english.availability().getFirst().excluded().getFirst().why())
                .isEqualTo("The client was awaited");
    }

    @Test
    void whatIsNotJudgedIsNeitherMetNorMissed() throws IOException {
        Line calls = report(Language.ENGLISH).objectives().getLast();

        assertThat(calls.verdict()).isEqualTo("Not judged");
        assertThat(calls.percent()).isEqualTo("\u2013");
        assertThat(report(Language.ENGLISH).means().getLast().value())
                .isEqualTo("Nothing was measured");
    }

    @Test
    void nothingInTheDataOfPlotsLooksLikeATag() throws IOException {
        JsonNode content =
                new ObjectMapper().readTree(REPORT.replace("incidents_in_target", "</script>"));
        ServiceLevelView view = view(Language.ENGLISH);

        assertThat(view.charts(content, List.of(content))).doesNotContain("<");
        assertThat(view.charts(content, List.of(content))).contains("90.083");
    }

    private static Report report(Language language) throws IOException {
        return view(language).report(new ObjectMapper().readTree(REPORT));
    }

    private static ServiceLevelView view(Language language) {
        return new ServiceLevelView(language, WORDS.of(language));
    }
}
