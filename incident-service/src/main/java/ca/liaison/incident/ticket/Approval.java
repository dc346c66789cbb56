package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How it stands with somebody's agreement to a service request (INC-41).
@Schema(
        name = "ApprovalState",
        description =
                """
                How it stands with the agreement that a service request needs.

                - `pending`: nobody has decided yet
                - `granted`: it was agreed to
                - `declined`: it was not agreed to, and the request ended\
                """)
public enum Approval {
    PENDING,
    GRANTED,
    DECLINED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
