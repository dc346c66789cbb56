package ca.liaison.acceptance.kill;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.suite.RunningSuite;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/// Kills parts of a suite and brings them back.
record Striker(RunningSuite suite, OperationLog log) {
    private static final List<String> ALL =
            List.of(
                    RunningSuite.POSTGRESQL,
                    RunningSuite.KAFKA,
                    RunningSuite.KEYCLOAK,
                    RunningSuite.SLA_SERVICE,
                    RunningSuite.INCIDENT_SERVICE,
                    RunningSuite.GATEWAY);

    void kill(String part) {
        suite.kill(part);
        log.note("!! " + part + " killed");
    }

    void start(String part) {
        suite.start(part);
        log.note("!! " + part + " is back");
    }

    /// Lets a process neither do nor say anything, without ending it.
    void freeze(String part) throws IOException, InterruptedException {
        long pid = suite.process(part).pid();
        new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
        log.note("!! " + part + " frozen");
    }

    /// Starts what is down and waits until each service answers through the gateway again.
    void heal() {
        ALL.stream().filter(this::isDown).forEach(this::start);
        PatientDesk hub = new PatientDesk(suite.desk("hub-desk"), new Random(), log);
        for (String one : List.of("/v1/incidents?limit=1", "/v1/organisations")) {
            await().atMost(Duration.ofMinutes(2)).until(() -> hub.get(one).status() == 200);
        }
    }

    private boolean isDown(String part) {
        return suite.addresses().home().pidFile(part).process().isEmpty();
    }
}
