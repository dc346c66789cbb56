package ca.liaison.kit.redaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a text was taken away, as those see it who could read the text.
@Schema(
        name = "Redaction",
        description = "That a text was taken away: its place shows `[…]`, and it is gone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redaction(
        @Schema(description = "Which text", examples = "history/12/reason") String textId,
        @Schema(description = "The ticket's counter after it") long sequence,
        @Schema(description = "When") Instant at,
        @Schema(description = "Who took it away", examples = "hub") String organisation,
        @Schema(description = "The token's subject") String subject,
        @Schema(description = "The client that sent the request") String client,
        @Schema(description = "Label of the person at the desk") @Nullable String agent,
        @Schema(description = "Why", examples = "It named a patient") String reason) {}
