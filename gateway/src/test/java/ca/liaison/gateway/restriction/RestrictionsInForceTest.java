package ca.liaison.gateway.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ca.liaison.gateway.catalogue.CrossReferenceDuty;
import ca.liaison.gateway.catalogue.Operation;
import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.restriction.AccessRestriction.Author;
import ca.liaison.gateway.restriction.AccessRestriction.Lifting;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.test.Databases;
import ca.liaison.kit.test.RealParts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Another copy of the gateway on the same database: it is told nothing, it reads.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("INC-34")
class RestrictionsInForceTest {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Author OFFICER = new Author("subject", "hub-security", null);
    private static final Route READ = route("GET", "/v1/incidents");
    private static final Route WRITE = route("POST", "/v1/incidents");
    private static final Route ELSEWHERE = route("GET", "/v1/organisations/{code}");
    private static final Route RESTRICTIONS = route("GET", "/v1/access-restrictions");

    private final AccessRestrictions records;
    private final String url;
    private final String user;
    private final String password;
    private final Actor caller =
            new Actor("o" + UUID.randomUUID(), false, Set.of(Role.PARTNER_DESK), "s", "c");
    private ClosureReading source;
    private RestrictionsInForce otherCopy;

    @Inject
    RestrictionsInForceTest(
            AccessRestrictions records,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.records = records;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    @BeforeEach
    void start() {
        source = new ClosureReading(url, user, password);
        otherCopy = copyReading(source);
        otherCopy.start(new StartupEvent());
        await().until(() -> passes(WRITE));
    }

    private static RestrictionsInForce copyReading(ClosureReading source) {
        return new RestrictionsInForce(source, Duration.ofMillis(800), Duration.ofMillis(250));
    }

    @AfterEach
    void stop() {
        otherCopy.stop(new ShutdownEvent());
        source.close();
    }

    @Test
    void whatOneCopyRecordedHoldsOnTheOtherWithinASecondAndSoDoesItsLifting() {
        Closure closure = restrict(Extent.WHOLE, List.of(), ClosedAccess.ALL);

        await().atMost(A_SECOND).until(() -> !passes(READ));
        assertThatThrownBy(() -> otherCopy.judge(caller, READ))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> {
                            Problem problem = refused.problem();
                            assertThat(problem.code()).isEqualTo(ProblemCode.ACCESS_RESTRICTED);
                            assertThat(problem.members())
                                    .containsEntry("restriction", closure.restriction())
                                    .containsEntry("since", closure.since())
                                    .containsEntry("extent", "whole")
                                    .doesNotContainKeys("areas", "access", "reason");
                        });

        records.add(closure.restriction(), new Lifting("Over", now(), OFFICER));

        await().atMost(A_SECOND).until(() -> passes(READ));
    }

    @Test
    void whatIsWhollyClosedLeavesTheOrganisationItsRestrictionsAlone() {
        restrict(Extent.WHOLE, List.of(), ClosedAccess.ALL);
        otherCopy.readAgain();

        assertThat(passes(WRITE)).isFalse();
        assertThat(passes(ELSEWHERE)).isFalse();
        assertThat(passes(new Route.Unknown())).isFalse();
        assertThat(passes(new Route.OtherMethod(Set.of("GET")))).isFalse();
        assertThat(passes(route("POST", "/v1/access-restrictions"))).isFalse();
        assertThat(passes(RESTRICTIONS)).isTrue();
        assertThat(passes(route("GET", "/v1/access-restrictions/{id}"))).isTrue();
    }

    @Test
    void whatIsClosedInPartLeavesTheRestOpen() {
        restrict(Extent.PARTIAL, List.of("incidents"), ClosedAccess.WRITE);
        otherCopy.readAgain();

        assertThat(passes(WRITE)).isFalse();
        assertThat(passes(READ)).isTrue();
        assertThat(passes(ELSEWHERE)).isTrue();

        restrict(Extent.PARTIAL, List.of("organisations"), ClosedAccess.ALL);
        otherCopy.readAgain();

        assertThat(passes(ELSEWHERE)).isFalse();
        assertThat(passes(READ)).isTrue();
        assertThat(passes(new Route.Unknown())).isTrue();
    }

    @Test
    void whatIsClosedToOneIsOpenToTheOthers() {
        restrict(Extent.WHOLE, List.of(), ClosedAccess.ALL);
        otherCopy.readAgain();

        otherCopy.judge(new Actor("another", false, Set.of(), "s", "c"), WRITE);
    }

    @Test
    void aConnectionThatIsCutIsOpenedAgain() throws SQLException {
        try (Connection same = Databases.current().connectAsApplication();
                Statement statement = same.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where application_name = 'gateway-restrictions'"
                            + " and datname = current_database()");
        }
        restrict(Extent.WHOLE, List.of(), ClosedAccess.ALL);

        await().atMost(A_SECOND).until(() -> !passes(READ));
    }

    @Test
    @Tag("GWY-05")
    void whereTheDatabaseCannotBeReachedNobodyPasses() {
        RestrictionsInForce alone =
                copyReading(new ClosureReading("jdbc:postgresql://127.0.0.1:9/gateway", "u", "p"));

        for (Route route : List.of(READ, WRITE, ELSEWHERE, RESTRICTIONS)) {
            assertThatThrownBy(() -> alone.judge(caller, route))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            refused -> {
                                assertThat(refused.problem().code())
                                        .isEqualTo(ProblemCode.SERVICE_UNAVAILABLE);
                                assertThat(refused.problem().retryAfter()).isNotNull();
                            });
        }
    }

    private Closure restrict(Extent extent, List<String> areas, ClosedAccess access) {
        Closure closure =
                new Closure(UUID.randomUUID(), caller.organisation(), extent, areas, access, now());
        records.add(new AccessRestriction(closure, "Why", null, OFFICER, null));
        return closure;
    }

    private boolean passes(Route route) {
        try {
            otherCopy.judge(caller, route);
            return true;
        } catch (Rejected refused) {
            return false;
        }
    }

    private static Route route(String method, String path) {
        return new Route.Known(
                new Operation(
                        "id",
                        "owner",
                        method,
                        path,
                        CrossReferenceDuty.NONE,
                        1,
                        Operation.USUAL_SIZE),
                List.of("owner"),
                "");
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
