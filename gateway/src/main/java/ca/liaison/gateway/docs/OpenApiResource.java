package ca.liaison.gateway.docs;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.kit.language.Language;
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

/// The merged document for machines, JSON unless YAML is asked for. The texts of its operations are
/// English, so it is never called French.
@Singleton
@Path("/")
@PermitAll
class OpenApiResource {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";
    private static final String LANGUAGE = Language.ENGLISH.tag();

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
    @Path("openapi")
    public Response document(
            @QueryParam("format") @DefaultValue("") String format,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
        boolean asYaml = format.equals("yaml") || (format.isEmpty() && accept.contains("yaml"));
        return Response.fromResponse(asYaml ? inYaml() : inJson())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("openapi.json")
    public Response inJson() {
        return Response.ok(json, JSON).header(HttpHeaders.CONTENT_LANGUAGE, LANGUAGE).build();
    }

    @GET
    @Path("openapi.yaml")
    public Response inYaml() {
        return Response.ok(yaml, YAML).header(HttpHeaders.CONTENT_LANGUAGE, LANGUAGE).build();
    }
}
