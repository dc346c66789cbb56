package ca.liaison.kit.paging;

import ca.liaison.kit.identity.Actor;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Opaque cursors, bound by a keyed digest to the organisation, the path and the filter they were
/// made for.
@ApplicationScoped
public class Cursors {
    public static final int DEFAULT_LIMIT = 50;
    public static final int LARGEST_LIMIT = 200;
    private static final int MAC_LENGTH = 16;

    private final Secrets secrets;

    Cursors(Secrets secrets) {
        this.secrets = secrets;
    }

    /// How many items of a list are asked for: 1 to 200, 50 unless said.
    public static int limit(QueryParameters query) {
        return query.number("limit", 1, LARGEST_LIMIT, DEFAULT_LIMIT);
    }

    /// Reads the request's cursor, empty for the first page; one that was not made for this caller,
    /// path and filter is noted as a fault.
    public Optional<Cursor> read(QueryParameters query, UriInfo request, Actor actor) {
        String given = request.getQueryParameters().getFirst("cursor");
        if (given == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(given);
            if (bytes.length > MAC_LENGTH) {
                String text =
                        new String(
                                bytes,
                                MAC_LENGTH,
                                bytes.length - MAC_LENGTH,
                                StandardCharsets.UTF_8);
                Cursor cursor = Cursor.parse(text);
                if (cursor != null
                        && MessageDigest.isEqual(
                                Arrays.copyOf(bytes, MAC_LENGTH), mac(text, request, actor))) {
                    return Optional.of(cursor);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // told below
        }
        query.fault(Violation.of("?cursor", "malformed"));
        return Optional.empty();
    }

    /// The answer that shows a page, with the `Link` to the one behind it, where there is one.
    ///
    /// @param shown the page as the caller may see it
    public Response answer(Object shown, Page<?> page, UriInfo request, Actor actor) {
        Response.ResponseBuilder response = Response.ok(shown);
        return page.next() == null
                ? response.build()
                : response.links(next(page.next(), request, actor)).build();
    }

    /// The `Link` to the page behind this cursor.
    public Link next(Cursor cursor, UriInfo request, Actor actor) {
        byte[] text = cursor.text().getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(mac(cursor.text(), request, actor), MAC_LENGTH + text.length);
        System.arraycopy(text, 0, whole, MAC_LENGTH, text.length);
        UriBuilder uri = UriBuilder.fromPath(request.getPath());
        filter(request)
                .forEach((name, values) ->
                        values.forEach(value -> uri.queryParam(encoded(name), encoded(value))));
        uri.queryParam("cursor", Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
        return Link.fromUri(uri.build()).rel("next").build();
    }

    /// Whatever it holds: braces and signs of percent mean something where addresses are built.
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] mac(String text, UriInfo request, Actor actor) {
        String bound =
                String.join(
                        "\n",
                        "cursor",
                        actor.organisation(),
                        request.getPath(),
                        filter(request).toString(),
                        text);
        return Arrays.copyOf(secrets.lasting(bound), MAC_LENGTH);
    }

    private static Map<String, java.util.List<String>> filter(UriInfo request) {
        MultivaluedMap<String, String> parameters = request.getQueryParameters();
        Map<String, java.util.List<String>> filter = new TreeMap<>(parameters);
        filter.remove("cursor");
        return filter;
    }
}
