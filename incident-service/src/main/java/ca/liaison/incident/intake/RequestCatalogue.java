package ca.liaison.incident.intake;

import ca.liaison.events.directory.RequestType;
import ca.liaison.incident.ticket.TicketReport.Approval;
import ca.liaison.incident.ticket.TicketReport.Wish;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.identity.Role;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be asked for, as the directory has it: each type with its own fields, whether somebody
/// has to agree, and whether it ends by itself (INC-43, INC-41).
@ApplicationScoped
class RequestCatalogue {
    private final Directory directory;
    private final FieldFaults faults;

    RequestCatalogue(Directory directory, ObjectMapper mapper) {
        this.directory = directory;
        this.faults = new FieldFaults(mapper);
    }

    /// What is asked for, where it is offered for the service and told as its type wants it.
    ///
    /// @return absent where faults were found
    @Nullable Wish wish(OpenServiceRequestRequest request, RequestContent content, Instant now) {
        Optional<RequestType> found =
                directory.requestType(Objects.requireNonNull(request.requestType()), now);
        if (found.isEmpty()) {
            content.fault(Violation.of("/requestType", "unknown_request_type"));
            return null;
        }
        RequestType type = found.get();
        ObjectNode fields = Objects.requireNonNull(request.fields());
        if (!type.isFor(Objects.requireNonNull(request.service()))) {
            content.fault(Violation.of("/requestType", "not_offered"));
        }
        faults.of(fields, type.schema()).forEach(content::fault);
        @Nullable Instant end = end(type, fields, content, now);
        RequestType.Approval approval = type.approval();
        return new Wish(
                type.code(),
                fields.toString(),
                request.description(),
                approval == null
                        ? null
                        : new Approval(
                                Role.ofClaim(approval.role()).orElseThrow(),
                                approval.authorisedBeforehand()),
                end);
    }

    /// When what is asked for ends by itself: after now, and no later than the type allows.
    private static @Nullable Instant end(
            RequestType type, ObjectNode fields, RequestContent content, Instant now) {
        RequestType.TimeLimit limit = type.timeLimit();
        if (limit == null) {
            return null;
        }
        String pointer = "/fields/" + limit.field();
        try {
            Instant end = OffsetDateTime.parse(fields.path(limit.field()).asText()).toInstant();
            if (!end.isAfter(now)) {
                content.fault(Violation.of(pointer, "not_in_future"));
            } else if (end.isAfter(now.plus(Duration.ofHours(limit.maximumHours())))) {
                content.fault(
                        new Violation(
                                pointer, "too_far_ahead", Map.of("hours", limit.maximumHours())));
            }
            return end;
        } catch (DateTimeException notATime) {
            content.fault(Violation.of(pointer, "malformed"));
            return null;
        }
    }
}
