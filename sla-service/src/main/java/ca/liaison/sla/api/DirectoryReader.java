package ca.liaison.sla.api;

import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.identity.CurrentActor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.paging.Cursor;
import ca.liaison.kit.paging.Cursors;
import ca.liaison.kit.paging.Page;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.directory.RecordVersion.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads the directory as it was at one instant: the one asked for (`asOf`), else now.
@ApplicationScoped
class DirectoryReader {
    private final Directory directory;
    private final CurrentActor actor;
    private final Cursors cursors;
    private final Screening screening;
    private final Clock clock;

    DirectoryReader(
            Directory directory,
            CurrentActor actor,
            Cursors cursors,
            Screening screening,
            Clock clock) {
        this.directory = directory;
        this.actor = actor;
        this.cursors = cursors;
        this.screening = screening;
        this.clock = clock;
    }

    Actor actor() {
        return actor.get();
    }

    DirectorySnapshot snapshot() {
        return directory.snapshot();
    }

    /// A page of one kind of record, as the answer to a list request. The pages behind it show the
    /// same instant.
    <T extends DirectoryRecord> Response page(
            Class<T> type,
            UriInfo request,
            BiPredicate<T, Instant> visible,
            BiFunction<List<T>, Instant, Object> body) {
        return page(type, request, visible, Map.of(), body);
    }

    /// The same, of those alone that the filters given with the request let through.
    ///
    /// @param filters by the query parameter that gives what to compare with
    <T extends DirectoryRecord> Response page(
            Class<T> type,
            UriInfo request,
            BiPredicate<T, Instant> visible,
            Map<String, BiPredicate<T, String>> filters,
            BiFunction<List<T>, Instant, Object> body) {
        QueryParameters query = new QueryParameters(request, screening);
        int limit = Cursors.limit(query);
        Optional<Cursor> cursor = cursors.read(query, request, actor());
        Instant asked = instant(query);
        Predicate<T> wanted = wanted(filters, query);
        query.rejectFaults();
        Instant at = cursor.map(Cursor::at).orElse(asked);
        String after = cursor.map(Cursor::key).orElse("");
        List<T> rows =
                all(type, at)
                        .filter(row -> visible.test(row, at))
                        .filter(wanted)
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

    /// A page of the versions of one record that the caller may see, the first one first.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where there is none
    <T extends DirectoryRecord> Response versions(
            Class<T> type,
            String id,
            UriInfo request,
            BiPredicate<T, Instant> visible,
            Function<List<T>, Object> body) {
        List<T> all =
                snapshot()
                        .history(type, id)
                        .filter(each -> visible.test(each, each.validFrom()))
                        .toList();
        if (all.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_FOUND).rejected();
        }
        QueryParameters query = new QueryParameters(request, screening);
        int limit = Cursors.limit(query);
        int after =
                cursors.read(query, request, actor())
                        .map(Cursor::key)
                        .map(Integer::parseInt)
                        .orElse(0);
        query.rejectFaults();
        Instant now = clock.instant();
        List<T> rows =
                all.stream().filter(each -> each.version() > after).limit(limit + 1L).toList();
        Page<T> page =
                Page.of(rows, limit, row -> new Cursor(now, Integer.toString(row.version())));
        return cursors.answer(body.apply(page.items()), page, request, actor());
    }

    /// What was recorded, with the address where it is read.
    Response answer(String list, Recorded<?> recorded, Object view) {
        DirectoryRecord version = recorded.version();
        return recorded.created()
                ? Response.created(
                                UriBuilder.fromPath(list)
                                        .path(version.id())
                                        .queryParam("asOf", version.validFrom())
                                        .build())
                        .entity(view)
                        .build()
                : Response.ok(view).build();
    }

    /// Takes in what was recorded for this caller, who reads it from now on.
    void revalidate() {
        directory.revalidate();
    }

    private static <T> Predicate<T> wanted(
            Map<String, BiPredicate<T, String>> filters, QueryParameters query) {
        Predicate<T> wanted = row -> true;
        for (Map.Entry<String, BiPredicate<T, String>> filter : filters.entrySet()) {
            String given = query.text(filter.getKey());
            if (given != null) {
                wanted = wanted.and(row -> filter.getValue().test(row, given));
            }
        }
        return wanted;
    }

    /// One record.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where there is none that the caller may see
    <T extends DirectoryRecord> T one(
            Class<T> type, String id, UriInfo request, BiPredicate<T, Instant> visible) {
        Instant at = instant(request);
        return snapshot()
                .find(type, id, at)
                .filter(found -> visible.test(found, at))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND).rejected());
    }

    <T extends DirectoryRecord> Stream<T> all(Class<T> type, Instant at) {
        return directory.snapshot().all(type, at);
    }

    /// The instant asked for, else now.
    Instant instant(UriInfo request) {
        QueryParameters query = new QueryParameters(request, screening);
        Instant at = instant(query);
        query.rejectFaults();
        return at;
    }

    private Instant instant(QueryParameters query) {
        Instant asked = query.time("asOf");
        return asked == null ? clock.instant() : asked;
    }
}
