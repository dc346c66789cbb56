package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.PrivacyMatters;
import ca.liaison.incident.ticket.HubSettings;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends on what is not ticketed here: an end user with a matter that is his own organisation's
/// alone (Guide 2.5.3.1), and privacy matters (INC-12).
@ApplicationScoped
class Redirection {
    private static final String SOURCE = "Guide 2.5.3.1";

    private final Directory directory;
    private final HubSettings hub;

    Redirection(Directory directory, HubSettings hub) {
        this.directory = directory;
        this.hub = hub;
    }

    /// @param kind the kind of caller, where one was named
    /// @throws ca.liaison.kit.problem.Rejected with the desk to turn to, for what is not ticketed
    ///   here
    void judge(
            @Nullable Concern concern,
            Presented presented,
            String service,
            Optional<CallerKind> kind,
            Instant now) {
        switch (concern) {
            case null -> {}
            case PRIVACY -> throw privacyMatter(presented, service, now).rejected();
            case PARTNER_ONLY -> {
                if (kind.map(CallerKind::redirectedToOwnDesk).orElse(false)) {
                    throw with(
                                    Problem.of(ProblemCode.BELONGS_TO_PARTNER_DESK),
                                    directory.organisation(presented.organisation()))
                            .source(SOURCE)
                            .rejected();
                }
            }
        }
    }

    private Problem privacyMatter(Presented presented, String service, Instant now) {
        Optional<PrivacyMatters> agreed =
                directory
                        .agreement(presented.partner(), service, now)
                        .map(Agreement::handling)
                        .map(handling -> handling.privacyMatters());
        Optional<Organisation> desk =
                directory.organisation(
                        agreed.map(PrivacyMatters::organisation).orElse(hub.organisation()));
        Problem problem =
                with(Problem.of(ProblemCode.PRIVACY_MATTER), desk)
                        .source(agreed.map(matters -> paragraph(matters)).orElse(SOURCE));
        Optional<BilingualText> path =
                agreed.map(PrivacyMatters::path)
                        .or(() ->
                                desk.map(Organisation::privacyContact)
                                        .map(contact -> contact.path()));
        return path.map(words -> problem.with("path", words)).orElse(problem);
    }

    private static String paragraph(PrivacyMatters matters) {
        return "Guide " + matters.source().paragraph();
    }

    private static Problem with(Problem problem, Optional<Organisation> desk) {
        return desk.map(DeskContact::of)
                .map(contact -> problem.with("desk", contact))
                .orElse(problem);
    }
}
