package ca.liaison.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @Test
    void aPortBaseMovesEveryPortAndAVariableWins() {
        Ports ports = Ports.chosen(OptionalInt.of(18_000), Map.of("LIAISON_PORT_KAFKA", "19092"));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(18_000);
        assertThat(ports.of(Port.SLA_SERVICE)).isEqualTo(18_005);
        assertThat(ports.of(Port.KAFKA)).isEqualTo(19_092);
        assertThat(ports.numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void savedPortsComeBack(@TempDir Path folder) {
        Home home = new Home(folder, folder, folder);
        Ports ports = Ports.chosen(OptionalInt.of(18_000), Map.of());

        ports.save(home);

        assertThat(Ports.saved(home)).contains(ports);
    }

    @Test
    void aVariableThatIsNoPortIsRefused() {
        assertThatThrownBy(() ->
                        Ports.chosen(OptionalInt.empty(), Map.of("LIAISON_PORT_GATEWAY", "eighty")))
                .isInstanceOf(LauncherFault.class)
                .hasMessage("LIAISON_PORT_GATEWAY is not a port number: eighty");
    }
}
