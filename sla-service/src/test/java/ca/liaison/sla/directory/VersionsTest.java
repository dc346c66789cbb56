package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.RecordKey;
import ca.liaison.kit.directory.StoredRecord;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final Instant YEARS_AGO = Instant.parse("2016-10-01T04:00:00Z");
    private static final Instant LAST_MONTH = Instant.parse("2026-10-22T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant NEXT_MONTH = Instant.parse("2026-12-22T12:00:00Z");

    @Test
    @Tag("SLA-33")
    void firstVersionHoldsFromNowToo() {
        Versions none = new Versions(List.of());

        assertThat(none.followedBy(shippedFrom(YEARS_AGO), NOW))
                .containsExactly(version(1, NOW, null, "new"));
        assertThat(none.followedBy(shippedFrom(NEXT_MONTH), NOW))
                .containsExactly(version(1, NEXT_MONTH, null, "new"));
    }

    @Test
    void changeHoldsFromNowAndThePastStaysAsItWas() {
        Versions versions = new Versions(List.of(version(1, YEARS_AGO, null, "old")));

        assertThat(versions.followedBy(shippedFrom(YEARS_AGO), NOW))
                .containsExactly(version(1, YEARS_AGO, NOW, "old"), version(2, NOW, null, "new"));
    }

    @Test
    void announcedChangeHoldsFromItsDay() {
        Versions versions = new Versions(List.of(version(1, YEARS_AGO, null, "old")));

        assertThat(versions.followedBy(shippedFrom(NEXT_MONTH), NOW))
                .containsExactly(
                        version(1, YEARS_AGO, NEXT_MONTH, "old"),
                        version(2, NEXT_MONTH, null, "new"));
    }

    @Test
    void announcedVersionThatIsReplacedBeforeItsDayNeverHolds() {
        Versions versions =
                new Versions(
                        List.of(
                                version(1, YEARS_AGO, NEXT_MONTH, "old"),
                                version(2, NEXT_MONTH, null, "announced")));

        assertThat(versions.followedBy(shippedFrom(YEARS_AGO), NOW))
                .containsExactly(
                        version(1, YEARS_AGO, NOW, "old"),
                        version(2, NEXT_MONTH, NEXT_MONTH, "announced"),
                        version(3, NOW, null, "new"));
    }

    @Test
    void versionThatIsOverIsLeftAlone() {
        Versions versions = new Versions(List.of(version(1, YEARS_AGO, LAST_MONTH, "old")));

        assertThat(versions.followedBy(shippedFrom(YEARS_AGO), NOW))
                .containsExactly(version(2, NOW, null, "new"));
    }

    @Test
    @Tag("SLA-12")
    void versionThatEndsWhereALaterOneBeginsLeavesThatAlone() {
        Versions versions =
                new Versions(
                        List.of(
                                version(1, YEARS_AGO, NEXT_MONTH, "old"),
                                version(2, NEXT_MONTH, null, "announced")));

        assertThat(versions.laterOneIn(NOW, NEXT_MONTH)).isEmpty();
        assertThat(versions.followedBy(version(1, NOW, NEXT_MONTH, "new"), NOW))
                .containsExactly(
                        version(1, YEARS_AGO, NOW, "old"), version(3, NOW, NEXT_MONTH, "new"));
        assertThat(versions.laterOneIn(NOW, null))
                .hasValue(version(2, NEXT_MONTH, null, "announced"));
        assertThat(versions.laterOneIn(NEXT_MONTH, null))
                .hasValue(version(2, NEXT_MONTH, null, "announced"));
    }

    @Test
    @Tag("SLA-12")
    void versionIsTheSameThoughAnotherEndedItSince() {
        Versions versions =
                new Versions(
                        List.of(
                                version(1, LAST_MONTH, NOW, "old"),
                                version(2, NOW, NOW, "never"),
                                version(3, NOW, null, "new")));

        assertThat(versions.same(version(1, LAST_MONTH, null, "old")))
                .hasValue(version(1, LAST_MONTH, NOW, "old"));
        assertThat(versions.same(version(1, LAST_MONTH, LAST_MONTH.plusSeconds(1), "old")))
                .isEmpty();
        assertThat(versions.same(version(1, LAST_MONTH, null, "new"))).isEmpty();
        assertThat(versions.same(version(1, NOW, null, "never"))).isEmpty();
        assertThat(versions.oneBeginsAt(NOW)).isTrue();
        assertThat(versions.oneBeginsAt(NEXT_MONTH)).isFalse();
    }

    private static StoredRecord shippedFrom(Instant validFrom) {
        return version(1, validFrom, null, "new");
    }

    private static StoredRecord version(
            int version, Instant from, @Nullable Instant until, String name) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("name", name);
        return new StoredRecord(
                new RecordKey("organisation", "nord", version), from, until, content);
    }
}
