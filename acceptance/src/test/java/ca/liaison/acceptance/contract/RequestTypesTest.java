package ca.liaison.acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.acceptance.desk.Json;
import ca.liaison.acceptance.suite.RunningSuite;
import ca.liaison.acceptance.suite.SharedSuite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a partner's tool that builds its forms from the catalogue rests on.
@ExtendWith(SharedSuite.class)
@Tag("INC-43")
class RequestTypesTest {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode types;

    RequestTypesTest(RunningSuite suite) {
        this.types = suite.desk("nord-desk").get("/v1/request-types").json().path("items");
    }

    @Test
    void fieldsAreGivenAsAJsonSchemaThatRefusesWhatItDoesNotName() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of(META_SCHEMA));
        assertThat(types).isNotEmpty();
        for (JsonNode type : types) {
            String schema = type.path("schema").toString();

            assertThat(metaSchema.validate(schema, InputFormat.JSON)).as(schema).isEmpty();
            assertThat(fields(schema).validate("{\"elsewhere\": 1}", InputFormat.JSON))
                    .as(schema)
                    .anyMatch(fault -> fault.toString().contains("elsewhere"));
        }
    }

    @Test
    @Tag("INC-41")
    void loggingIsNotAskedForWithoutInvestigations() {
        Schema logging = fields(type("traffic_logging").path("schema").toString());
        ObjectNode asked =
                Json.object(
                        "router", "ROUTER-LAURIER",
                        "incident", "INC0000001",
                        "endsAt", "2026-12-01T12:00:00-05:00");

        assertThat(logging.validate(asked.toString(), InputFormat.JSON)).isNotEmpty();
        asked.putArray("investigations");
        assertThat(logging.validate(asked.toString(), InputFormat.JSON)).isNotEmpty();
        asked.withArray("investigations").add("The local network was checked, no fault found");
        assertThat(logging.validate(asked.toString(), InputFormat.JSON)).isEmpty();
    }

    private JsonNode type(String code) {
        for (JsonNode type : types) {
            if (type.path("code").asText().equals(code)) {
                return type;
            }
        }
        throw new AssertionError("The catalogue has no " + code);
    }

    private static Schema fields(String schema) {
        return REGISTRY.getSchema(schema, InputFormat.JSON);
    }
}
