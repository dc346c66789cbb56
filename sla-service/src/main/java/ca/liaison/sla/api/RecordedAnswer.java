package ca.liaison.sla.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/// The answer to who records a version of something.
final class RecordedAnswer {
    private RecordedAnswer() {}

    /// @param address where it is read
    /// @param written whether that version was written now, and not before
    static Response of(String address, Object view, boolean written, int version) {
        Response.ResponseBuilder answer =
                Response.status(
                                written && version == 1
                                        ? Response.Status.CREATED
                                        : Response.Status.OK)
                        .location(URI.create(address))
                        .entity(view);
        return written ? answer.build() : answer.header("Idempotency-Replayed", "true").build();
    }
}
