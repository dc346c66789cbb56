package ca.liaison.kit.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The headers of answers, as they follow from what an operation takes and answers.
final class AnswerHeaders {
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String LINK = "Link";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final String CREATED = "201";

    void declare(Components components) {
        components
                .addHeader(
                        ETAG,
                        header(
                                "The revision of the ticket, or of the meeting, quotes included, to be sent in `If-Match` with a move."
                                        + " Updates do not change it."))
                .addHeader(LOCATION, header("Address of what is new, relative to this server"))
                .addHeader(
                        LINK,
                        header(
                                "`<…>; rel=\"next\"`: the address of the next page, relative to this server, with filter and"
                                        + " cursor in it. Absent on the last page."))
                .addHeader(
                        REPLAYED,
                        header(
                                "`true` where the same request was carried out before and nothing was done now; else absent"));
    }

    void add(Operation operation, List<Parameter> parameters, Map<String, Schema> schemas) {
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        add(status, response, parameters, schemas);
                    }
                });
    }

    private static void add(
            String status,
            APIResponse response,
            List<Parameter> parameters,
            Map<String, Schema> schemas) {
        boolean ticket = isTicket(response, schemas);
        if (ticket) {
            refer(response, ETAG);
        }
        if (ticket && status.equals(CREATED)) {
            refer(response, LOCATION);
        }
        if (takes(parameters, Parameters.IDEMPOTENCY_KEY)) {
            refer(response, REPLAYED);
        }
        if (takes(parameters, Parameters.CURSOR)) {
            refer(response, LINK);
        }
    }

    private static boolean takes(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> parameter.getName().equals(name));
    }

    /// A ticket shows the revision that its ETag stands for.
    private static boolean isTicket(APIResponse response, Map<String, Schema> schemas) {
        return response.getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema.getRef() != null)
                .map(schema ->
                        schemas.get(
                                schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)))
                .anyMatch(schema ->
                        schema != null
                                && schema.getProperties() != null
                                && schema.getProperties().containsKey("revision"));
    }

    private static void refer(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref(name));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
