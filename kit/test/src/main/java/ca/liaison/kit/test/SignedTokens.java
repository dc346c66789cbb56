package ca.liaison.kit.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/// Makes an application without database or Kafka verify the tokens of [TestTokens]:
/// `@WithTestResource(SignedTokens.class)`. [RealParts] does it by itself.
public final class SignedTokens implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestTokens.configuration();
    }

    @Override
    public void stop() {
        // A key needs no end.
    }
}
