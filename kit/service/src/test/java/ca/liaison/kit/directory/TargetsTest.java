package ca.liaison.kit.directory;

import static ca.liaison.kit.directory.DirectoryFixture.END_OF_2026;
import static ca.liaison.kit.directory.DirectoryFixture.MID_2026;
import static ca.liaison.kit.directory.DirectoryFixture.SOURCE;
import static ca.liaison.kit.directory.DirectoryFixture.START_OF_2026;
import static ca.liaison.kit.directory.DirectoryFixture.agreement;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.ServiceLevelTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The target that counts")
class TargetsTest {
    private static final Agreement DEFAULT =
            agreement(
                    Agreement.DEFAULT,
                    "OLIS",
                    1,
                    START_OF_2026,
                    null,
                    List.of("nord", "laurier"),
                    List.of(
                            target("resolve", "incident", "P1", "PT4H"),
                            target("resolve", "incident", "P2", "PT8H"),
                            target("latent_rfc", "incident", null, "PT24H")));
    private static final Agreement OWN =
            agreement(
                    "nord",
                    "OLIS",
                    1,
                    START_OF_2026,
                    MID_2026,
                    List.of("nord"),
                    List.of(
                            target("resolve", "incident", "P1", "PT2H"),
                            target("acknowledge", null, null, "PT1H")));
    private static final Agreement LAKEVIEW =
            agreement(
                    "lakeview",
                    "OLIS",
                    1,
                    START_OF_2026,
                    null,
                    List.of("lakeview"),
                    List.of(target("resolve", "incident", "P2", "PT6H")));

    private final DirectorySnapshot directory =
            DirectorySnapshot.of(List.of(DEFAULT, OWN, LAKEVIEW));

    @Test
    @Tag("SLA-03")
    @DisplayName("is the own agreement's, where that names one for such a ticket")
    void ownComesFirst() {
        assertThat(counts("nord", "resolve", "P1", START_OF_2026)).contains("nord.OLIS PT2H");
        assertThat(counts("laurier", "resolve", "P1", START_OF_2026)).contains("default.OLIS PT4H");
    }

    @Test
    @Tag("SLA-03")
    @DisplayName("is the default's for whatever the own agreement says nothing about")
    void defaultCompletesTheOwn() {
        assertThat(counts("nord", "resolve", "P2", START_OF_2026)).contains("default.OLIS PT8H");
        assertThat(counts("nord", "latent_rfc", "P4", START_OF_2026))
                .contains("default.OLIS PT24H");
    }

    @Test
    @Tag("SLA-03")
    @DisplayName("is never that of a default which was not extended to the organisation")
    void defaultOfOthersDoesNotCount() {
        assertThat(counts("lakeview", "resolve", "P2", START_OF_2026))
                .contains("lakeview.OLIS PT6H");
        assertThat(counts("lakeview", "resolve", "P1", START_OF_2026)).isEmpty();
        assertThat(counts("hub", "resolve", "P1", START_OF_2026)).isEmpty();
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("is nothing where none is on file")
    void noneOnFile() {
        assertThat(counts("laurier", "acknowledge", "P1", START_OF_2026)).isEmpty();
        assertThat(counts("laurier", "resolve", "P3", START_OF_2026)).isEmpty();
        assertThat(
                        Targets.of(
                                directory,
                                "laurier",
                                "OLIS",
                                "resolve",
                                "service_request",
                                "P1",
                                START_OF_2026))
                .isEmpty();
        assertThat(
                        Targets.of(
                                directory,
                                "laurier",
                                "DPV",
                                "resolve",
                                "incident",
                                "P1",
                                START_OF_2026))
                .isEmpty();
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("is for every kind and priority where the agreement does not tell them apart")
    void forAllAlike() {
        assertThat(counts("nord", "acknowledge", "P3", START_OF_2026)).contains("nord.OLIS PT1H");
        assertThat(
                        Targets.of(
                                directory,
                                "nord",
                                "OLIS",
                                "acknowledge",
                                "service_request",
                                "P1",
                                START_OF_2026))
                .map(agreed -> agreed.agreement().id())
                .contains("nord.OLIS");
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("is that of the instant: what changes later does not touch it")
    void asOfAnInstant() {
        Agreement first =
                agreement(
                        Agreement.DEFAULT,
                        "DPV",
                        1,
                        START_OF_2026,
                        MID_2026,
                        List.of("nord"),
                        List.of(target("resolve", "incident", "P1", "PT4H")));
        Agreement second =
                agreement(
                        Agreement.DEFAULT,
                        "DPV",
                        2,
                        MID_2026,
                        null,
                        List.of("nord"),
                        List.of(target("resolve", "incident", "P1", "PT3H")));
        DirectorySnapshot changed = DirectorySnapshot.of(List.of(first, second));

        assertThat(version(changed, START_OF_2026.minusNanos(1))).isEmpty();
        assertThat(version(changed, MID_2026.minusNanos(1))).contains(1);
        assertThat(version(changed, MID_2026)).contains(2);
        assertThat(version(changed, END_OF_2026)).contains(2);
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("is the default's again once the own agreement is over")
    void ownIsOver() {
        assertThat(counts("nord", "resolve", "P1", MID_2026.minusNanos(1)))
                .contains("nord.OLIS PT2H");
        assertThat(counts("nord", "resolve", "P1", MID_2026)).contains("default.OLIS PT4H");
        assertThat(counts("nord", "acknowledge", "P1", MID_2026)).isEmpty();
    }

    private Optional<String> counts(String organisation, String goal, String priority, Instant at) {
        return Targets.of(directory, organisation, "OLIS", goal, "incident", priority, at)
                .map(agreed -> agreed.agreement().id() + " " + agreed.target().within());
    }

    private static Optional<Integer> version(DirectorySnapshot directory, Instant at) {
        return Targets.of(directory, "nord", "DPV", "resolve", "incident", "P1", at)
                .map(agreed -> agreed.agreement().version());
    }

    private static ServiceLevelTarget target(
            String goal, @Nullable String kind, @Nullable String priority, String within) {
        return new ServiceLevelTarget(goal, kind, priority, within, null, null, 75, false, SOURCE);
    }
}
