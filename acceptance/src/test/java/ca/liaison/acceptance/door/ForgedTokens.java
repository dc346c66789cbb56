package ca.liaison.acceptance.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.desk.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that say what a real one says, or more, and that nobody entitled has signed.
final class ForgedTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ObjectNode header;
    private final ObjectNode claims;
    private final String signature;
    private final KeyPair ownKey;

    /// Forges after the model of a real token.
    ForgedTokens(String real) throws GeneralSecurityException {
        String[] parts = real.split("\\.", -1);
        header = decoded(parts[0]);
        claims = decoded(parts[1]);
        signature = parts[2];
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        ownKey = keys.generateKeyPair();
    }

    String withoutSignature() {
        return unsigned(Json.with(Json.without(header, "kid"), "alg", "none"), claims) + ".";
    }

    String ofTheHubUnderThePartnersSignature() {
        return unsigned(header, Json.with(claims, "organisation", "hub")) + "." + signature;
    }

    String signedWithThePublicKeyAsASharedSecret(String publicKey) throws GeneralSecurityException {
        String signed = unsigned(Json.with(header, "alg", "HS256"), claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publicKey.getBytes(UTF_8), "HmacSHA256"));
        return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }

    String signedByAnotherKeyOfTheSameName() throws GeneralSecurityException {
        return signed(header);
    }

    String signedByAKeyThatNobodyKnows() throws GeneralSecurityException {
        return signed(Json.with(header, "kid", "a-key-of-my-own"));
    }

    String thatBringsItsOwnKey() throws GeneralSecurityException {
        RSAPublicKey key = (RSAPublicKey) ownKey.getPublic();
        return signed(
                Json.with(
                        header,
                        "jwk",
                        Json.object(
                                "kty", "RSA",
                                "e", BASE64.encodeToString(key.getPublicExponent().toByteArray()),
                                "n", BASE64.encodeToString(key.getModulus().toByteArray()))));
    }

    private String signed(ObjectNode ownHeader) throws GeneralSecurityException {
        String signed = unsigned(ownHeader, claims);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(ownKey.getPrivate());
        rsa.update(signed.getBytes(UTF_8));
        return signed + "." + BASE64.encodeToString(rsa.sign());
    }

    private static String unsigned(ObjectNode header, ObjectNode claims) {
        return BASE64.encodeToString(header.toString().getBytes(UTF_8))
                + "."
                + BASE64.encodeToString(claims.toString().getBytes(UTF_8));
    }

    private static ObjectNode decoded(String part) {
        return (ObjectNode) Json.read(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    }
}
