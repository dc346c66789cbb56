package ca.liaison.gateway.docs;

import ca.liaison.gateway.catalogue.Catalogue;
import ca.liaison.gateway.page.Page;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.screening.PersonalInformationKind;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The document as a page for people, and what that page is made of. It says the same to everybody,
/// so it is made once.
@Singleton
@Path("/")
@PermitAll
@RunOnVirtualThread
class DocsResource {
    private static final Map<String, String> ASSETS =
            Map.of(
                    "style.css",
                    "text/css;charset=UTF-8",
                    "try.js",
                    "text/javascript;charset=UTF-8",
                    "portal.js",
                    "text/javascript;charset=UTF-8");

    /// The states of an incident, in the order in which it goes through them.
    private static final List<String> STATES =
            List.of(
                    "new",
                    "assigned",
                    "in_progress",
                    "pending",
                    "resolved",
                    "reopened",
                    "closed",
                    "cancelled",
                    "transferred");

    /// How a caller may stand to a ticket.
    private static final List<String> RELATIONS =
            List.of(
                    "opener",
                    "assignee",
                    "party",
                    "awaited",
                    "hub_desk",
                    "approver",
                    "hub_privacy");

    private static final List<String> KINDS =
            Arrays.stream(PersonalInformationKind.values())
                    .map(PersonalInformationKind::code)
                    .toList();

    private final Template template;
    private final Catalogue catalogue;
    private final Guide guide;
    private final Map<Language, String> pages = new ConcurrentHashMap<>();

    DocsResource(
            @Location("docs/operations.html") Template template, Catalogue catalogue, Guide guide) {
        this.template = template;
        this.guide = guide;
        this.catalogue = catalogue;
    }

    /// Operations on one subject.
    record Group(String name, List<OperationView> operations) {}

    /// A schema that answers refer to.
    record Named(String name, List<Schemas.Member> members) {}

    @GET
    public Response start() {
        return Response.status(Response.Status.FOUND).location(URI.create("/docs")).build();
    }

    @GET
    @Path("docs")
    public Response operations(
            @QueryParam("lang") @DefaultValue("") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Language language = Page.language(lang, accepted);
        return Page.of(pages.computeIfAbsent(language, this::render), language);
    }

    @GET
    @Path("docs/{asset}")
    public Response asset(@PathParam("asset") String asset) throws IOException {
        String type = ASSETS.get(asset);
        if (type == null) {
            throw new NotFoundException();
        }
        try (InputStream content =
                DocsResource.class.getClassLoader().getResourceAsStream("assets/" + asset)) {
            if (content == null) {
                throw new NotFoundException();
            }
            return Response.ok(content.readAllBytes(), type).build();
        }
    }

    private String render(Language language) {
        JsonNode document = catalogue.document(language);
        return Page.framed(template.instance(), language, Words.of(language))
                .data("sections", guide.sections(language))
                .data("tokenUrl", guide.tokenUrl())
                .data("publicUrl", guide.publicUrl())
                .data("moves", new Moves(document).all())
                .data("states", STATES)
                .data("relations", RELATIONS)
                .data("kinds", KINDS)
                .data("groups", groups(document, language))
                .data(
                        "schemas",
                        new Schemas(document, language)
                                .all().entrySet().stream()
                                        .map(each -> new Named(each.getKey(), each.getValue()))
                                        .toList())
                .render();
    }

    private static List<Group> groups(JsonNode document, Language language) {
        Map<String, List<OperationView>> groups = new LinkedHashMap<>();
        for (OperationView view : new OperationViews(document, language).all()) {
            groups.computeIfAbsent(view.subject(), subject -> new ArrayList<>()).add(view);
        }
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
