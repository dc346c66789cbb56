package ca.liaison.incident.alerts;

import ca.liaison.kit.json.Submitted;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Many alerts, each of which is judged by itself.
@Submitted
@Schema(name = "Alerts")
public record AlertsRequest(
        @Schema(
                        description = "At most 1000, in the order in which they are to be heard",
                        type = SchemaType.ARRAY,
                        implementation = AlertRequest.class)
                @NotNull
                @Size(max = 1_000)
                @Nullable List<JsonNode> alerts) {}
