package ca.liaison.local.command;

import ca.liaison.local.suite.LauncherFault;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// What was typed behind a command: switches, one possible port base, and the rest.
record Options(List<String> switches, OptionalInt portBase, List<String> rest) {

    static Options of(List<String> arguments, List<String> known) {
        List<String> switches = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        OptionalInt portBase = OptionalInt.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("-")) {
                rest.add(argument);
            } else if (!known.contains(argument)) {
                throw new LauncherFault(
                        "Unknown option %s; known here: %s."
                                .formatted(argument, known.isEmpty() ? "none" : known));
            } else if (argument.equals("--port-base")) {
                i++;
                portBase = OptionalInt.of(number(i < arguments.size() ? arguments.get(i) : ""));
            } else {
                switches.add(argument);
            }
        }
        return new Options(switches, portBase, rest);
    }

    boolean has(String name) {
        return switches.contains(name);
    }

    /// The single word that the command needs.
    String only(String what) {
        if (rest.size() != 1) {
            throw new LauncherFault("Name one %s.".formatted(what));
        }
        return rest.get(0);
    }

    private static int number(String text) {
        if (text.matches("\\d{4,5}")) {
            int base = Integer.parseInt(text);
            if (base >= 1024 && base <= 65_000) {
                return base;
            }
        }
        throw new LauncherFault("--port-base needs a number from 1024 to 65000, such as 18000.");
    }
}
