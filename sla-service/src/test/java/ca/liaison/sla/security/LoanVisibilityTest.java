package ca.liaison.sla.security;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Loan;
import ca.liaison.events.directory.Source;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SLA-04")
class LoanVisibilityTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final BilingualText TEXT = new BilingualText("Texte", "Text");
    private static final Source SOURCE = new Source("Document", "1", "undated", false);
    private static final Loan LOAN =
            new Loan(
                    "laurier",
                    TEXT,
                    "203.0.113.17",
                    Loan.ACTIVE,
                    TEXT,
                    TEXT,
                    TEXT,
                    "laurier",
                    true,
                    SOURCE);
    private static final ConfigurationItem ITEM =
            new ConfigurationItem(
                    "ROUTER", 1, NOW, null, TEXT, "FAI_GMF", "nord", null, TEXT, LOAN, SOURCE);

    private static Actor actor(String organisation) {
        return new Actor(
                organisation,
                organisation.equals("hub"),
                Set.of(Role.PARTNER_DESK),
                "subject",
                "client");
    }

    @Test
    void aLoanIsShownToTheHubTheOwnerAndToWhomItWasMadeAlone() {
        for (String organisation : List.of("hub", "nord", "laurier")) {
            assertThat(ConfigurationItemVisibility.loanShownTo(actor(organisation), ITEM))
                    .as(organisation)
                    .isEqualTo(LOAN);
        }
        assertThat(ConfigurationItemVisibility.loanShownTo(actor("lakeview"), ITEM)).isNull();
    }

    @Test
    void whoHasAnItemLentSeesItWithoutAnAgreementToo() {
        DirectorySnapshot nothingAgreed = DirectorySnapshot.of(List.of(ITEM));

        assertThat(
                        ConfigurationItemVisibility.visibleTo(
                                actor("laurier"), ITEM, nothingAgreed, NOW))
                .isTrue();
        assertThat(
                        ConfigurationItemVisibility.visibleTo(
                                actor("lakeview"), ITEM, nothingAgreed, NOW))
                .isFalse();
    }
}
