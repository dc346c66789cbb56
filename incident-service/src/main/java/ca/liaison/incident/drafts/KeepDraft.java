package ca.liaison.incident.drafts;

import ca.liaison.incident.handling.Handled;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submissions;
import ca.liaison.kit.json.Submissions.Sound;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Rejected;
import ca.liaison.kit.ticket.TicketKind;
import ca.liaison.kit.timer.Timer;
import ca.liaison.kit.timer.Timers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/// Keeps what was told in an intake that was refused, so that nothing of it is lost (ERR-04,
/// INC-06). What may not be kept is left out.
@ApplicationScoped
public class KeepDraft {
    /// What is refused so can be mended by completing it. What is for another desk is no matter for
    /// a draft here.
    private static final Set<ProblemCode> COMPLETABLE =
            EnumSet.of(ProblemCode.UNPROCESSABLE_CONTENT, ProblemCode.EVIDENCE_MISSING);

    private static final Duration LIFETIME = Duration.ofDays(7);

    /// Characters of a draft, and of the pointers of what it leaves out.
    private static final int LONGEST = 100_000;

    /// What is not kept of callers.
    private static final List<String> NOT_OF_DESKS = List.of("contactReference");

    private static final List<String> NOT_OF_OTHERS = List.of("contactReference", "desk", "name");

    private static final String TOO_LONG = "longestDraft";

    private final Drafts drafts;
    private final Submissions submissions;
    private final Timers timers;
    private final Clock clock;

    KeepDraft(Drafts drafts, Submissions submissions, Timers timers, Clock clock) {
        this.drafts = drafts;
        this.submissions = submissions;
        this.timers = timers;
        this.clock = clock;
    }

    /// Does an intake. Where it is refused for its content, and a draft is wanted, the refusal says
    /// where that is kept.
    ///
    /// @param type the request of this kind of ticket
    public Handled unless(
            boolean wanted,
            Actor actor,
            TicketKind kind,
            Class<?> type,
            RequestContent content,
            Supplier<Handled> intake) {
        try {
            return intake.get();
        } catch (Rejected refused) {
            ObjectNode told = Objects.requireNonNull(content.tree());
            if (wanted
                    && COMPLETABLE.contains(refused.problem().code())
                    && !isPrivacyMatter(told)) {
                throw kept(refused.problem(), actor, kind, type, told).rejected();
            }
            throw refused;
        }
    }

    /// Nothing is kept here of what is for another desk, whatever else it was refused for.
    private static boolean isPrivacyMatter(ObjectNode told) {
        return told.path("concerns").asText().equals("privacy");
    }

    private Problem kept(
            Problem refusal, Actor actor, TicketKind kind, Class<?> type, ObjectNode told) {
        if (told.toString().length() > LONGEST) {
            return refusal.with(TOO_LONG, LONGEST);
        }
        Sound sound = withoutName(submissions.sound(told, type), told);
        if (sound.leftOut().stream().mapToInt(String::length).sum() > LONGEST) {
            return refusal.with(TOO_LONG, LONGEST);
        }
        boolean security = told.path("security").asBoolean(false);
        // The refused transaction is gone with all that it did.
        return told(
                refusal,
                QuarkusTransaction.requiringNew().call(() -> keep(actor, kind, sound, security)));
    }

    /// Whose name may be kept - of patients none, of others with their consent - is judged of a
    /// whole intake (INC-01, PHI-04). Until then it is kept of nobody but desks, and no reference
    /// either, which may be a name by mistake.
    private static Sound withoutName(Sound sound, ObjectNode told) {
        if (!(sound.content().get("caller") instanceof ObjectNode caller)) {
            return sound;
        }
        Set<String> leftOut = new TreeSet<>(sound.leftOut());
        for (String name : isDesk(told) ? NOT_OF_DESKS : NOT_OF_OTHERS) {
            if (caller.remove(name) != null) {
                leftOut.add("/caller/" + name);
            }
        }
        return new Sound(sound.content(), List.copyOf(leftOut));
    }

    private static boolean isDesk(ObjectNode told) {
        return !told.path("caller").hasNonNull("kind")
                && (!told.hasNonNull("reportedBy")
                        || told.path("reportedBy").hasNonNull("organisation"));
    }

    private Optional<Draft> keep(Actor actor, TicketKind kind, Sound sound, boolean security) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Draft draft =
                new Draft(
                        UUID.randomUUID(),
                        kind,
                        sound.content(),
                        sound.leftOut(),
                        now,
                        now.plus(LIFETIME));
        Optional<Draft> kept = drafts.keep(actor, draft, security);
        kept.filter(each -> each.id().equals(draft.id()))
                .ifPresent(each ->
                        timers.set(
                                new Timer(
                                        DraftExpiry.KIND,
                                        each.id().toString(),
                                        DraftExpiry.END,
                                        each.expiresAt())));
        return kept;
    }

    private static Problem told(Problem problem, Optional<Draft> kept) {
        return kept.map(draft ->
                        problem.with(
                                "draft",
                                Map.of(
                                        "id", draft.id().toString(),
                                        "href", draft.path(),
                                        "expiresAt", draft.expiresAt().toString(),
                                        "leftOut", draft.leftOut())))
                .orElseGet(() -> problem.with("mostDrafts", Drafts.MOST));
    }
}
