package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AvailabilityTerms;
import ca.liaison.events.directory.ServiceLevelTarget;
import ca.liaison.kit.directory.AgreedTarget;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.directory.Targets;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The targets that the product ships: those of the sources, and apart from them those of the
/// demonstration.
@DisplayName("Of the targets of agreements")
class ShippedTargetsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final DirectorySnapshot SHIPPED = shipped(new InventedTargets(false, false));
    private static final DirectorySnapshot DEMONSTRATION = shipped(new InventedTargets(true, true));

    private static DirectorySnapshot shipped(InventedTargets invented) {
        return DirectorySnapshot.of(
                new ShippedDirectory(new ObjectMapper().findAndRegisterModules(), invented)
                        .records());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "P2"})
    @Tag("SLA-03")
    @Tag("SLA-12")
    @DisplayName("the Guide's time for a latent RFC is shipped with every agreement")
    void latentRfc(String priority) {
        assertThat(SHIPPED.all(Agreement.class, NOW))
                .hasSize(11)
                .allSatisfy(agreement -> {
                    ServiceLevelTarget target =
                            agreement.targets().stream()
                                    .filter(each -> each.isFor("latent_rfc", "incident", priority))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(target.within()).isEqualTo("PT24H");
                    assertThat(target.calendar()).isEqualTo("around_the_clock");
                    assertThat(target.atRiskPercent()).isEqualTo(75);
                    assertThat(target.source().paragraph()).isEqualTo("4.12.3");
                });
    }

    @Test
    @Tag("SLA-30")
    @DisplayName("ONE Mail's alone has an availability to reach, of the whole chain")
    void availability() {
        assertThat(SHIPPED.all(Agreement.class, NOW))
                .allSatisfy(agreement -> {
                    AvailabilityTerms terms = Objects.requireNonNull(agreement.availability());
                    boolean oneMail = agreement.service().equals("ONE_MAIL");
                    assertThat(terms.formula()).isEqualTo(oneMail ? "whole_chain" : "guide");
                    assertThat(terms.targetPercent()).isEqualTo(oneMail ? "99" : null);
                    assertThat(terms.source().paragraph())
                            .isEqualTo(oneMail ? "7.0, tableau 3" : "5.1, tableau 4");
                });
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("nothing else is, since the sources name no other time")
    void nothingIsGuessed() {
        assertThat(SHIPPED.all(Agreement.class, NOW))
                .allSatisfy(agreement ->
                        assertThat(agreement.targets())
                                .hasSize(2)
                                .noneMatch(ServiceLevelTarget::invented)
                                .extracting(ServiceLevelTarget::goal)
                                .containsOnly("latent_rfc"))
                .allSatisfy(agreement -> assertThat(agreement.recovery()).isNull());
        for (String goal : List.of("acknowledge", "respond", "resolve", "update")) {
            assertThat(counts(SHIPPED, "nord", "OLIS", goal, "incident", "P1")).isEmpty();
        }
        assertThat(counts(SHIPPED, "nord", "OLIS", "fulfil", "service_request", "P1")).isEmpty();
    }

    @ParameterizedTest
    @Tag("SLA-12")
    @CsvSource(
            textBlock =
                    """
                    resolve, incident,        P1, PT4H, ,   around_the_clock
                    resolve, incident,        P2, PT8H, ,   around_the_clock
                    resolve, incident,        P3, ,     3,
                    resolve, incident,        P4, ,     5,
                    update,  incident,        P1, PT4H, ,   around_the_clock
                    update,  incident,        P2, PT8H, ,   around_the_clock
                    fulfil,  service_request, P1, ,     1,  hub_hours
                    fulfil,  service_request, P2, ,     2,  hub_hours
                    fulfil,  service_request, P3, ,     5,  hub_hours
                    fulfil,  service_request, P4, ,     10, hub_hours
                    """)
    @DisplayName("the demonstration invents some for the defaults of the services, and says so")
    void demonstrationSaysThatItInvents(
            String goal,
            String kind,
            String priority,
            @Nullable String within,
            @Nullable Integer businessDays,
            @Nullable String calendar) {
        assertThat(DEMONSTRATION.all(Agreement.class, NOW).filter(Agreement::isDefault))
                .hasSize(9)
                .allSatisfy(agreement -> {
                    ServiceLevelTarget target =
                            counts(DEMONSTRATION, "hub", agreement.service(), goal, kind, priority)
                                    .orElseThrow()
                                    .target();
                    assertThat(target.within()).isEqualTo(within);
                    assertThat(target.businessDays()).isEqualTo(businessDays);
                    assertThat(target.calendar()).isEqualTo(calendar);
                    assertThat(target.invented()).isTrue();
                    assertThat(target.source().document()).isEqualTo("Jeu de démonstration");
                    assertThat(target.source().decidedByHub()).isTrue();
                });
    }

    @Test
    @Tag("SLA-12")
    @DisplayName("nothing of what organisations agreed themselves is invented")
    void ownAgreementsStayAsTheyAre() {
        assertThat(
                        DEMONSTRATION
                                .all(Agreement.class, NOW)
                                .filter(agreement -> !agreement.isDefault())
                                .toList())
                .isEqualTo(
                        SHIPPED.all(Agreement.class, NOW)
                                .filter(agreement -> !agreement.isDefault())
                                .toList());
    }

    @Test
    @Tag("SLA-03")
    @DisplayName("those of the default count besides an own agreement only where it was extended")
    void precedence() {
        assertThat(agreementOf("nord", "CONNECTING_ONTARIO", "latent_rfc"))
                .contains("nord.CONNECTING_ONTARIO");
        assertThat(agreementOf("nord", "CONNECTING_ONTARIO", "resolve"))
                .contains("default.CONNECTING_ONTARIO");
        assertThat(agreementOf("laurier", "FAI_GMF", "latent_rfc")).contains("laurier.FAI_GMF");
        assertThat(agreementOf("laurier", "FAI_GMF", "resolve")).isEmpty();
        assertThat(agreementOf("hub", "FAI_GMF", "resolve")).contains("default.FAI_GMF");
    }

    private static Optional<String> agreementOf(String organisation, String service, String goal) {
        return counts(DEMONSTRATION, organisation, service, goal, "incident", "P1")
                .map(agreed -> agreed.agreement().id());
    }

    private static Optional<AgreedTarget> counts(
            DirectorySnapshot directory,
            String organisation,
            String service,
            String goal,
            String kind,
            String priority) {
        return Targets.of(directory, organisation, service, goal, kind, priority, NOW);
    }
}
