package ca.liaison.kit.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/// Signs tokens as the suite's Keycloak would issue them, with a key made for this JVM; the
/// application under test really verifies them.
///
/// `issuedFor("incident-service")` gives tokens that service accepts; the other methods give those
/// it must refuse.
public final class TestTokens {

    /// The issuer in every token.
    public static final String ISSUER = "http://localhost:8180/realms/liaison";

    private static final String PRIVATE_KEY = "liaison.test.token.private-key";
    private static final String PUBLIC_KEY = "liaison.test.token.public-key";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final String audience;

    private TestTokens(String audience) {
        this.audience = audience;
    }

    /// Tokens for one audience: the client id of the process that shall accept them.
    public static TestTokens issuedFor(String audience) {
        return new TestTokens(audience);
    }

    /// What makes an application verify with this JVM's key instead of asking Keycloak.
    public static Map<String, String> configuration() {
        makeKeyOnce();
        return Map.of(
                "quarkus.oidc.public-key",
                System.getProperty(PUBLIC_KEY),
                "quarkus.oidc.token.issuer",
                ISSUER);
    }

    /// A valid token of the client `<organisation>-<what the role is about>`, such as `nord-desk`
    /// for `partner-desk`.
    public String of(String organisation, String... roles) {
        return signed(claims(organisation, clientOf(organisation, roles), roles));
    }

    /// A valid token of a named client.
    public String ofClient(String client, String organisation, String... roles) {
        return signed(claims(organisation, client, roles));
    }

    /// A token whose life ended a minute ago.
    public String expired(String organisation, String... roles) {
        Instant end = Instant.now().minus(Duration.ofMinutes(1));
        return signed(
                claims(organisation, clientOf(organisation, roles), roles)
                        .issuedAt(end.minus(LIFETIME))
                        .expiresAt(end));
    }

    /// A valid token that ends soon.
    public String endingAt(Instant end, String organisation, String... roles) {
        return signed(claims(organisation, clientOf(organisation, roles), roles).expiresAt(end));
    }

    /// A token whose life begins in an hour.
    public String notYetValid(String organisation, String... roles) {
        Instant begin = Instant.now().plus(Duration.ofHours(1));
        return signed(
                claims(organisation, clientOf(organisation, roles), roles)
                        .claim("nbf", begin.getEpochSecond())
                        .expiresAt(begin.plus(LIFETIME)));
    }

    /// A token that another issuer gave.
    public String ofForeignIssuer(String organisation, String... roles) {
        return signed(
                claims(organisation, clientOf(organisation, roles), roles)
                        .issuer("http://localhost:8180/realms/other"));
    }

    /// A token that names no organisation and no role.
    public String withoutOrganisation() {
        return signed(
                Jwt.issuer(ISSUER)
                        .subject("service-account-nobody")
                        .audience(audience)
                        .claim("azp", "nobody")
                        .expiresIn(LIFETIME));
    }

    /// A token with the right claims, signed with a key that nobody knows.
    public String signedByStranger(String organisation, String... roles) {
        return claims(organisation, clientOf(organisation, roles), roles)
                .sign(newKey().getPrivate());
    }

    /// A token with the right claims and the algorithm `none`.
    public String unsigned(String organisation, String... roles) {
        String valid = of(organisation, roles);
        String header =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(UTF_8));
        return header + valid.substring(valid.indexOf('.'), valid.lastIndexOf('.') + 1);
    }

    /// Client ids end in what their role is about: `partner-desk` and `hub-desk` both give `-desk`.
    private static String clientOf(String organisation, String... roles) {
        String about = roles.length == 0 ? "none" : roles[0].replaceFirst("^(partner|hub)-", "");
        return organisation + "-" + about;
    }

    private JwtClaimsBuilder claims(String organisation, String client, String... roles) {
        return Jwt.issuer(ISSUER)
                .subject("service-account-" + client)
                .audience(audience)
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("client_id", client)
                .claim("organisation", organisation)
                .claim("roles", Set.of(roles))
                .expiresIn(LIFETIME);
    }

    private static String signed(JwtClaimsBuilder claims) {
        return claims.sign(privateKey());
    }

    private static PrivateKey privateKey() {
        makeKeyOnce();
        byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Kept in system properties: test resources and tests see this class through different class
    /// loaders.
    private static synchronized void makeKeyOnce() {
        if (System.getProperty(PRIVATE_KEY) == null) {
            KeyPair pair = newKey();
            Base64.Encoder encoder = Base64.getEncoder();
            System.setProperty(PUBLIC_KEY, encoder.encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(PRIVATE_KEY, encoder.encodeToString(pair.getPrivate().getEncoded()));
        }
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
