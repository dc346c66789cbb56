package ca.liaison.sla.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SLA-12")
@DisplayName("Invented targets")
class InventedTargetsTest {

    @Test
    @DisplayName("are refused anywhere but in the demonstration and in tests")
    void areRefusedElsewhere() {
        assertThatThrownBy(() -> new InventedTargets(true, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("demonstration profile alone");
    }

    @Test
    @DisplayName("are there only where somebody wants them")
    void areThereWhereWanted() {
        assertThat(new InventedTargets(false, false).wanted()).isFalse();
        assertThat(new InventedTargets(false, true).wanted()).isFalse();
        assertThat(new InventedTargets(true, true).wanted()).isTrue();
    }
}
