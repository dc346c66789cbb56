package ca.liaison.gateway.docs;

import ca.liaison.gateway.page.Page;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.ProblemTexts;
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
import java.util.Arrays;

/// Where the `type` of every problem leads: what it means and what to do, in both languages
/// (GWY-02).
@Singleton
@Path("/problems")
@PermitAll
@RunOnVirtualThread
class ProblemsResource {
    private final Template list;
    private final Template one;

    ProblemsResource(
            @Location("docs/problems.html") Template list,
            @Location("docs/problem.html") Template one) {
        this.list = list;
        this.one = one;
    }

    /// A violation as the page shows it.
    ///
    /// @param text with the names of further members in braces
    record Fault(String code, String text) {}

    @GET
    public Response all(
            @QueryParam("lang") @DefaultValue("") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Language language = Page.language(lang, accepted);
        return Page.of(
                Page.framed(list.instance(), language, Words.of(language))
                        .data(
                                "problems",
                                Arrays.stream(ProblemCode.values())
                                        .map(code -> Explained.of(code, language))
                                        .toList())
                        .data(
                                "violations",
                                ProblemTexts.violationCodes().stream()
                                        .map(code ->
                                                new Fault(
                                                        code,
                                                        language.typeset(
                                                                ProblemTexts.violation(
                                                                        code, language))))
                                        .toList())
                        .render(),
                language);
    }

    @GET
    @Path("{code}")
    public Response one(
            @PathParam("code") String code,
            @QueryParam("lang") @DefaultValue("") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Language language = Page.language(lang, accepted);
        ProblemCode known = ProblemCode.ofCode(code).orElseThrow(NotFoundException::new);
        return Page.of(
                Page.framed(one.instance(), language, Words.of(language))
                        .data("problem", Explained.of(known, language))
                        .render(),
                language);
    }
}
