package ca.liaison.gateway.docs;

import ca.liaison.gateway.catalogue.Catalogue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The merged document for machines, JSON unless YAML is asked for.
@Singleton
@Path("/openapi")
@PermitAll
class OpenApiResource {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final String json;
    private final String yaml;

    OpenApiResource(Catalogue catalogue, ObjectMapper mapper) throws JsonProcessingException {
        ObjectNode document = catalogue.merged().document();
        this.json = mapper.writeValueAsString(document);
        this.yaml =
                YAMLMapper.builder()
                        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                        .build()
                        .writeValueAsString(document);
    }

    @GET
    public Response document(
            @QueryParam("format") @DefaultValue("") String format,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        boolean asYaml = format.equals("yaml") || (format.isEmpty() && accept.contains("yaml"));
        return asYaml ? Response.ok(yaml, YAML).build() : Response.ok(json, JSON).build();
    }
}
