package ca.liaison.kit.idempotency;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.secret.ContentDigest.Content;
import ca.liaison.kit.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Remembers which request carried an `Idempotency-Key`, in the transaction of its effect (XRF-02).
/// Keys are kept as keyed digests, per organisation and subject. Under one key another partner
/// number is other content.
@ApplicationScoped
public class IdempotencyKeys {
    private final Sql sql;
    private final ContentDigest digests;
    private final Secrets secrets;

    IdempotencyKeys(Sql sql, ContentDigest digests, Secrets secrets) {
        this.sql = sql;
        this.digests = digests;
        this.secrets = secrets;
    }

    /// What an earlier request with the same key brought about.
    ///
    /// @param text id of the update that it added, where it added one
    public record Effect(long ticket, @Nullable UUID text) {}

    /// Looks for an earlier request with this key.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where it had other content
    public Optional<Effect> find(Actor actor, @Nullable String key, Content content) {
        if (key == null) {
            return Optional.empty();
        }
        return sql.first(
                        """
                        select request_digest, digest_key, ticket, text_id from idempotency_key
                        where organisation = ? and subject = ? and key_digest = ?\
                        """,
                        row ->
                                new Kept(
                                        new Secrets.Digest(
                                                row.getString("digest_key"),
                                                row.getBytes("request_digest")),
                                        new Effect(
                                                row.getLong("ticket"),
                                                row.getObject("text_id", UUID.class))),
                        actor.organisation(),
                        actor.subject(),
                        keyDigest(key))
                .map(kept -> {
                    if (!digests.matches(kept.digest(), content.withNumber())) {
                        throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).rejected();
                    }
                    return kept.effect();
                });
    }

    /// Keeps the key with its effect. Its age is real, whatever business time is.
    ///
    /// @return the effect of another request with the same key that was faster; then this one must
    ///   write nothing
    public Optional<Effect> keep(
            Actor actor, @Nullable String key, Content content, Effect effect) {
        if (key == null) {
            return Optional.empty();
        }
        Secrets.Digest digest = digests.of(content.withNumber());
        int inserted =
                sql.update(
                        """
                        insert into idempotency_key (organisation, subject, key_digest, request_digest, digest_key,
                            ticket, text_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, now()) on conflict do nothing\
                        """,
                        actor.organisation(),
                        actor.subject(),
                        keyDigest(key),
                        digest.value(),
                        digest.key(),
                        effect.ticket(),
                        effect.text());
        return inserted == 1 ? Optional.empty() : find(actor, key, content);
    }

    /// Digested by the oldest secret, so that a new one does not make the suite forget: the digest
    /// only hides the key's text, it proves nothing.
    private byte[] keyDigest(String key) {
        return secrets.lasting("idempotency-key\n" + key);
    }

    private record Kept(Secrets.Digest digest, Effect effect) {}
}
