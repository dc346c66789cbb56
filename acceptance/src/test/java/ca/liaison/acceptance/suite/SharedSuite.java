package ca.liaison.acceptance.suite;

import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.contract.Contract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives the constructors of test classes the one suite that all of them share. It starts with the
/// first class that asks for it and stops behind the last one. Every answer that a desk gets from
/// it is held against the published document.
///
/// The system property `liaison.suite` names the home of a running suite to be used instead, while
/// one writes tests.
public final class SharedSuite implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(SharedSuite.class);

    /// The quota of Clinique Lakeview alone is that of the product. Most of the services' code runs
    /// a few times only: to compile it further takes longer than it saves.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1",
                    "LIAISON_QUOTA_PER_SECOND", "5000",
                    "LIAISON_QUOTA_BURST", "20000",
                    "LIAISON_QUOTA_ORGANISATIONS_LAKEVIEW_PER_SECOND", "100",
                    "LIAISON_QUOTA_ORGANISATIONS_LAKEVIEW_BURST", "400");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public RunningSuite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(RunningSuite.class, _ -> started(), RunningSuite.class);
    }

    private static RunningSuite started() {
        String running = System.getProperty("liaison.suite");
        RunningSuite suite =
                running == null
                        ? RunningSuite.start(
                                Checkout.root().resolve("acceptance/target/suite"), SETTINGS)
                        : RunningSuite.of(Path.of(running));
        // The first token is verified with keys that a busy machine may need a while to fetch.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> suite.desk("hub-desk").list("limit=1").status() == 200);
        Contract contract = new Contract(suite.desks().withoutToken().get("/openapi").json());
        suite.desks().witnessedBy(contract::require);
        return suite;
    }
}
