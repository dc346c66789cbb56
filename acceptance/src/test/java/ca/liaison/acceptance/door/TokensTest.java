package ca.liaison.acceptance.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.liaison.acceptance.desk.Answer;
import ca.liaison.acceptance.desk.Desk;
import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.FreshNumbers;
import ca.liaison.acceptance.desk.Reports;
import ca.liaison.acceptance.exchange.Matter;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Who is let in: only those who show a valid token of the realm, made for the gateway.
@ExtendWith(SharedSuite.class)
@Tag("GWY-01")
class TokensTest {
    private final RunningSuite suite;
    private final Desks desks;
    private final RealmKeeper realm;

    TokensTest(RunningSuite suite) {
        this.suite = suite;
        this.desks = suite.desks();
        this.realm = new RealmKeeper(suite.addresses(), desks.http());
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        refused("no token", desks.withoutToken());
    }

    @Test
    void nobodyIsLetInWithATokenThatNobodyEntitledHasSigned() throws GeneralSecurityException {
        String real = desks.tokens().of("nord-desk");
        ForgedTokens forged = new ForgedTokens(real);
        String publicKey = realm.publicKey();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("alg none", forged.withoutSignature());
        tokens.put("changed claims", forged.ofTheHubUnderThePartnersSignature());
        tokens.put("HS256", forged.signedWithThePublicKeyAsASharedSecret(publicKey));
        tokens.put("same key name", forged.signedByAnotherKeyOfTheSameName());
        tokens.put("unknown key", forged.signedByAKeyThatNobodyKnows());
        tokens.put("own key", forged.thatBringsItsOwnKey());
        tokens.put("cut off", real.substring(0, real.length() - 20));
        tokens.put("no token at all", "made-up");

        tokens.forEach((name, token) -> refused(name, desks.withToken(token)));
    }

    @Test
    void nobodyIsLetInWithATokenThatWasMadeForAnother() {
        refused("for the services", desks.as("gateway"));
        refused("of a service", desks.as("incident-service"));
    }

    @Test
    void nobodyIsLetInWithATokenThatHasEnded() {
        Desk ended = desks.withToken(desks.tokens().fresh(realm.newClient(1)));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ended.get("/v1/organisations").status() == 401);
        refused("ended", ended);
    }

    @Test
    void aTokenThatNamesNoOrganisationMayDoNothing() {
        Answer refused = desks.as(realm.newClient(300)).get("/v1/incidents");

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    @Tag("XRF-06")
    void partnersThatCallAtTheSameTimeNeverSeeEachOthersTickets() throws Exception {
        Matter nords = Matter.openedByNord(suite);
        Matter lauriers = Matter.acknowledgedByLaurier(suite);
        Map<String, String> ownTicket =
                Map.of("nord-desk", nords.number(), "laurier-desk", lauriers.number());
        try (ExecutorService atOnce = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                ownTicket.forEach(
                        (client, ticket) -> calls.add(() -> seesOnlyItsOwn(client, ownTicket)));
            }
            for (Future<Boolean> seen : atOnce.invokeAll(calls)) {
                assertThat(seen.get()).isTrue();
            }
        }
    }

    /// With a token that no exchange is remembered for, and once more when one is.
    private boolean seesOnlyItsOwn(String client, Map<String, String> ownTicket) {
        Desk desk = desks.withToken(desks.tokens().fresh(client));
        String organisation = client.replace("-desk", "");
        for (int i = 0; i < 2; i++) {
            for (JsonNode ticket : desk.list("limit=3").at("/items")) {
                assertThat(ticket.path("parties").toString()).contains(organisation);
            }
            ownTicket.forEach((owner, number) ->
                    assertThat(desk.read(number).status())
                            .isEqualTo(owner.equals(client) ? 200 : 404));
        }
        return true;
    }

    private static void refused(String token, Desk caller) {
        for (Answer answer :
                List.of(
                        caller.get("/v1/organisations"),
                        caller.get("/v1/incidents/INC0000001"),
                        caller.open(Reports.fromPartner(FreshNumbers.next("HDN"))))) {
            assertThat(answer.status()).as(token + ": " + answer).isEqualTo(401);
            assertThat(answer.code()).as(token).isEqualTo("unauthorized");
            assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
    }
}
