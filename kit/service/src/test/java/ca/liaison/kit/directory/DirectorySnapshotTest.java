package ca.liaison.kit.directory;

import static ca.liaison.kit.directory.DirectoryFixture.END_OF_2026;
import static ca.liaison.kit.directory.DirectoryFixture.MID_2026;
import static ca.liaison.kit.directory.DirectoryFixture.START_OF_2026;
import static ca.liaison.kit.directory.DirectoryFixture.agreement;
import static ca.liaison.kit.directory.DirectoryFixture.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.Organisation;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DirectorySnapshotTest {

    @Test
    void eachInstantHasTheVersionThatHeldThen() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                organisation("nord", 1, START_OF_2026, MID_2026),
                                organisation("nord", 2, MID_2026, END_OF_2026)));

        assertThat(directory.organisation("nord", START_OF_2026.minusNanos(1))).isEmpty();
        assertThat(directory.organisation("nord", START_OF_2026))
                .get()
                .returns(1, Organisation::version);
        assertThat(directory.organisation("nord", MID_2026.minusNanos(1)))
                .get()
                .returns(1, Organisation::version);
        assertThat(directory.organisation("nord", MID_2026))
                .get()
                .returns(2, Organisation::version);
        assertThat(directory.organisation("nord", END_OF_2026)).isEmpty();
    }

    @Test
    void newestVersionWinsWhileTheEndOfTheOldOneIsOnItsWay() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                organisation("nord", 2, MID_2026, null),
                                organisation("nord", 1, START_OF_2026, null)));

        assertThat(directory.organisation("nord", END_OF_2026))
                .get()
                .returns(2, Organisation::version);
    }

    @Test
    @Tag("SLA-03")
    void ownAgreementComesBeforeTheDefaultOfTheService() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                agreement(Agreement.DEFAULT, "OLIS", "nord", "laurier"),
                                agreement("nord", "OLIS", "nord")));

        assertThat(directory.agreement("nord", "OLIS", MID_2026))
                .map(Agreement::id)
                .contains("nord.OLIS");
        assertThat(directory.agreement("laurier", "OLIS", MID_2026))
                .map(Agreement::id)
                .contains("default.OLIS");
    }

    @Test
    void organisationThatADefaultWasNotExtendedToHasNoAgreement() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                agreement(Agreement.DEFAULT, "FAI_GMF", "hub"),
                                agreement("laurier", "FAI_GMF", "laurier")));

        assertThat(directory.agreement("nord", "FAI_GMF", MID_2026)).isEmpty();
        assertThat(directory.agreement("laurier", "OLIS", MID_2026)).isEmpty();
    }

    @Test
    @Tag("INC-31")
    void everyOrganisationThatAServiceWasAgreedWithIsFoundWithTheAgreementThatHolds() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                agreement(Agreement.DEFAULT, "OLIS", "nord", "laurier"),
                                agreement("nord", "OLIS", "nord"),
                                agreement("lakeview", "DPV", "lakeview")));

        assertThat(directory.agreementsOn("OLIS", MID_2026))
                .hasSize(2)
                .hasEntrySatisfying(
                        "nord", agreed -> assertThat(agreed.id()).isEqualTo("nord.OLIS"))
                .hasEntrySatisfying(
                        "laurier", agreed -> assertThat(agreed.id()).isEqualTo("default.OLIS"));
        assertThat(directory.agreementsOn("OLIS", START_OF_2026.minusNanos(1))).isEmpty();
    }

    @Test
    void listIsInTheOrderOfIdsAndShowsOnlyWhatHolds() {
        DirectorySnapshot directory =
                DirectorySnapshot.of(
                        List.of(
                                organisation("nord"),
                                organisation("hub"),
                                organisation("laurier", 1, MID_2026, null)));

        assertThat(directory.all(Organisation.class, START_OF_2026).map(Organisation::code))
                .containsExactly("hub", "nord");
    }
}
