package ca.liaison.sla.api;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the directory as it was at one instant: the one asked for (`asOf`), else now.
@ApplicationScoped
class DirectoryReader {
    private final Directory directory;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Clock clock;

    DirectoryReader(Directory directory, CurrentActor actor, Cursors cursors, Clock clock) {
        this.directory = directory;
        this.actor = actor;
        this.cursors = cursors;
        this.clock = clock;
    }

    Actor actor() {
        return actor.get();
    }

    /// A page of one kind of record, as the answer to a list request. The pages behind it show the
    /// same instant.
    <T extends DirectoryRecord> Response page(
            Class<T> type,
            PageQuery query,
            UriInfo request,
            Predicate<T> visible,
            BiFunction<List<T>, Instant, Object> body) {
        int limit = Cursors.limit(query.limit());
        Optional<Cursor> cursor = cursors.read(request, actor());
        Instant at = cursor.map(Cursor::at).orElseGet(() -> instant(query.asOf()));
        String after = cursor.map(Cursor::key).orElse("");
        List<T> rows =
                all(type, at)
                        .filter(visible)
                        .filter(row -> row.id().compareTo(after) > 0)
                        .limit(limit + 1L)
                        .toList();
        Page<T> page = Page.of(rows, limit, row -> new Cursor(at, row.id()));
        Response.ResponseBuilder answer = Response.ok(body.apply(page.items(), at));
        Cursor next = page.next();
        return next == null
                ? answer.build()
                : answer.links(cursors.next(next, request, actor())).build();
    }

    /// One record.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where there is none that the caller may see
    <T extends DirectoryRecord> T one(Class<T> type, String id, Instant at, Predicate<T> visible) {
        return directory
                .snapshot()
                .find(type, id, at)
                .filter(visible)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    <T extends DirectoryRecord> Stream<T> all(Class<T> type, Instant at) {
        return directory.snapshot().all(type, at);
    }

    /// The instant asked for, else now.
    Instant instant(@Nullable String asOf) {
        if (asOf == null) {
            return clock.instant();
        }
        try {
            return Instant.parse(asOf);
        } catch (DateTimeException malformed) {
            throw Problem.of(List.of(Violation.of("?asOf", "malformed"))).rejected();
        }
    }
}
