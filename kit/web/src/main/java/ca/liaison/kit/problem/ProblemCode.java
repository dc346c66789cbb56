package ca.liaison.kit.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The stable name of a kind of refusal or failure, with its HTTP status. Titles, details and
/// advice in both languages stand in `problems_fr.properties` and `problems_en.properties`;
/// `{public-url}/problems/<code>` explains each to people.
public enum ProblemCode {
    MALFORMED_JSON(400),
    INVALID_REQUEST(400),
    IDEMPOTENCY_KEY_MISSING(400),
    IDEMPOTENCY_KEY_MALFORMED(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    OWN_CHANGE(403),
    ACCESS_RESTRICTED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    PARTNER_NUMBER_TAKEN(409),
    PARTNER_NUMBER_MISMATCH(409),
    PARTNER_NUMBER_AWAITED(409),
    ILLEGAL_MOVE(409),
    TICKET_CLOSED(409),
    TICKET_TRANSFERRED(409),
    REOPEN_WINDOW_OVER(409),
    APPROVAL_PENDING(409),
    NOT_AWAITED(409),
    NOT_URGENT(409),
    OUTSIDE_BUSINESS_HOURS(409),
    MEETING_TO_COME(409),
    START_TOO_EARLY(409),
    START_TOO_LATE(409),
    CONTACT_ATTEMPT_TOO_EARLY(409),
    CONTACT_ATTEMPTS_MISSING(409),
    RESTRICTION_LIFTED(409),
    MAJOR_INCIDENT_NOT_WARRANTED(409),
    NO_OUTAGE_TOLD(409),
    REPORT_NOT_READY(409),
    REPORT_NOT_REQUESTED(409),
    MONTH_NOT_CLOSED(409),
    OVERLAPPING_VALIDITY(409),
    EXERCISE_NUMBER_TAKEN(409),
    REVIEW_STATE(409),
    REVIEW_NOT_DUE(409),
    MINUTES_MISSING(409),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNPROCESSABLE_CONTENT(422),
    BELONGS_TO_PARTNER_DESK(422),
    PRIVACY_MATTER(422),
    EVIDENCE_MISSING(422),
    PARTNER_NUMBER_MISSING(422),
    PARTNER_NUMBER_MALFORMED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    CROSS_REFERENCE_MISSING_IN_ANSWER(502),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// The code as it stands in JSON and in the problem's address.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ProblemCode> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code().equals(code)).findFirst();
    }
}
