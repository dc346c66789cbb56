package ca.liaison.local.command;

import ca.liaison.local.suite.Home;
import ca.liaison.local.suite.Ports;
import ca.liaison.local.suite.Suite;
import java.util.OptionalInt;

/// The suite as it was last started.
final class Present {

    private Present() {}

    static Suite suite(Home home) {
        return new Suite(
                home,
                Ports.saved(home)
                        .orElseGet(() -> Ports.chosen(OptionalInt.empty(), System.getenv())));
    }
}
