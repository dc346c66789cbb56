package ca.liaison.gateway.containment;

import ca.liaison.gateway.database.Database;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Remembers which request carried an `Idempotency-Key`, in the transaction of its effect. Keys and
/// contents are kept as keyed digests.
@Singleton
class RepeatedRequests {
    private final Database database;
    private final ContentDigest digests;
    private final Secrets secrets;

    RepeatedRequests(Database database, ContentDigest digests, Secrets secrets) {
        this.database = database;
        this.digests = digests;
        this.secrets = secrets;
    }

    /// Takes the key for this request's effect. Of two at once the slower one waits here.
    ///
    /// @return empty where nobody had it; else the restriction that the same request brought about
    ///   or lifted, and then this one must write nothing
    /// @throws ca.liaison.kit.problem.Rejected where the key's request had other content
    Optional<UUID> take(Actor actor, String key, Content content, UUID restriction, Instant at) {
        byte[] keyDigest = secrets.lasting("idempotency-key\n" + key);
        Secrets.Digest digest = digests.of(content);
        int taken =
                database.update(
                        """
                        insert into idempotency_key
                            (organisation, subject, key_digest, request_digest, digest_key, restriction, created_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """,
                        actor.organisation(),
                        actor.subject(),
                        keyDigest,
                        digest.value(),
                        digest.key(),
                        restriction,
                        at);
        return taken == 1 ? Optional.empty() : Optional.of(earlier(actor, keyDigest, content));
    }

    private UUID earlier(Actor actor, byte[] keyDigest, Content content) {
        Kept kept =
                database.first(
                                """
                                select request_digest, digest_key, restriction from idempotency_key
                                where organisation = ? and subject = ? and key_digest = ?\
                                """,
                                row ->
                                        new Kept(
                                                new Secrets.Digest(
                                                        row.getString("digest_key"),
                                                        row.getBytes("request_digest")),
                                                row.getObject("restriction", UUID.class)),
                                actor.organisation(),
                                actor.subject(),
                                keyDigest)
                        .orElseThrow();
        if (!digests.matches(kept.digest(), content)) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).rejected();
        }
        return Objects.requireNonNull(kept.restriction());
    }

    private record Kept(Secrets.Digest digest, UUID restriction) {}
}
