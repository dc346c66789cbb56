package ca.liaison.gateway.docs;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.gateway.page.Page;
import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.EnumMap;
import java.util.Map;

/// The merged document for machines, JSON unless YAML is asked for, with its texts in French or
/// English.
@Singleton
@Path("/")
@PermitAll
class OpenApiResource {
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    private final Map<Language, String> json = new EnumMap<>(Language.class);
    private final Map<Language, String> yaml = new EnumMap<>(Language.class);

    OpenApiResource(Catalogue catalogue, ObjectMapper mapper) throws JsonProcessingException {
        YAMLMapper yamlMapper =
                YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();
        for (Language language : Language.values()) {
            json.put(language, mapper.writeValueAsString(catalogue.document(language)));
            yaml.put(language, yamlMapper.writeValueAsString(catalogue.document(language)));
        }
    }

    @GET
    @Path("openapi")
    public Response document(
            @QueryParam("format") @DefaultValue("") String format,
            @QueryParam("language") @DefaultValue("") String language,
            @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        boolean asYaml = format.equals("yaml") || (format.isEmpty() && accept.contains("yaml"));
        return asYaml ? inYaml(language, accepted) : inJson(language, accepted);
    }

    @GET
    @Path("openapi.json")
    public Response inJson(
            @QueryParam("language") @DefaultValue("") String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        return answer(json, JSON, Page.language(language, accepted));
    }

    @GET
    @Path("openapi.yaml")
    public Response inYaml(
            @QueryParam("language") @DefaultValue("") String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        return answer(yaml, YAML, Page.language(language, accepted));
    }

    private static Response answer(
            Map<Language, String> documents, String type, Language language) {
        return Response.ok(documents.get(language), type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
