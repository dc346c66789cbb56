package ca.liaison.incident.major;

import ca.liaison.incident.security.TicketAccess;
import ca.liaison.incident.security.TicketAccess.Seen;
import ca.liaison.incident.ticket.Reviews;
import ca.liaison.incident.ticket.Reviews.Passage;
import ca.liaison.incident.ticket.Reviews.ReportRequest;
import ca.liaison.incident.ticket.Reviews.Review;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Reads the review of a major incident. The hub reads the report as it was written, with what is
/// blacked out; a party reads its copy once it was given it.
@ApplicationScoped
public class ReadReview {
    private final TicketAccess access;
    private final Reviews reviews;

    ReadReview(TicketAccess access, Reviews reviews) {
        this.access = access;
        this.reviews = reviews;
    }

    /// @param report empty where there is none, or none for this caller
    /// @param requests of the caller's organisation; for the hub all
    public record Read(
            Seen seen, Review review, List<Passage> report, List<ReportRequest> requests) {}

    /// @throws ca.liaison.kit.problem.Rejected 404 where the caller does not see the ticket, or
    ///   there is no review of it
    @Transactional
    public Read of(Actor actor, String number) {
        Seen seen = access.require(number, actor);
        if (seen.references().withdrawnAt(actor.organisation()) != null) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        long ticket = seen.ticket().id();
        Review review =
                reviews.of(ticket).orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
        List<ReportRequest> requests =
                reviews.requests(ticket).stream()
                        .filter(each ->
                                actor.hub() || each.organisation().equals(actor.organisation()))
                        .toList();
        return new Read(seen, review, report(actor, ticket, requests), requests);
    }

    private List<Passage> report(Actor actor, long ticket, List<ReportRequest> requests) {
        if (actor.hub()) {
            return reviews.report(ticket);
        }
        if (requests.stream().noneMatch(each -> Boolean.TRUE.equals(each.given()))) {
            return List.of();
        }
        return reviews.report(ticket).stream()
                .map(each ->
                        new Passage(
                                each.name(),
                                SensitiveDetails.blackedOut(each.text(), each.redactions()),
                                List.of()))
                .toList();
    }
}
