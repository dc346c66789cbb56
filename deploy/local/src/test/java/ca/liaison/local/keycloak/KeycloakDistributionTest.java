package ca.liaison.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.local.suite.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// In the cache of the checkout itself: the suite that is tested as a whole finds it there.
class KeycloakDistributionTest {

    @Test
    @Tag("OPS-01")
    void isBuiltOnceForAllWhoAsk() throws Exception {
        Home home = Home.of(Path.of(System.getProperty("liaison.root")), null, null);
        KeycloakDistribution distribution =
                new KeycloakDistribution(Path.of("target/keycloak"), home.cache());
        Path built = distribution.built(_ -> {});
        List<String> told = new ArrayList<>();

        assertThat(built.resolve("lib/quarkus/build-system.properties")).exists();
        assertThat(distribution.built(told::add)).isEqualTo(built);
        assertThat(told).isEmpty();
    }
}
