package ca.liaison.gateway.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.gateway.page.Labels;
import ca.liaison.gateway.page.Page;
import ca.liaison.gateway.portal.PublicApi.Answer;
import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The monthly report of service levels as a page with plots, and the file that people forward
/// (SLA-33). What belongs to a visitor is never compressed: its length would tell of its content.
@Path("/portal")
@Authenticated
@RunOnVirtualThread
class ServiceLevelResource {
    private static final String PAGE = "/portal/service-levels";
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Labels WORDS = Labels.beside(ServiceLevelResource.class, "labels");

    /// How many months may be chosen, and over how many the trend goes.
    private static final int CHOICES = 24;

    private static final int TREND = 6;

    private final Template template;
    private final PublicApi api;
    private final Visitor visitor;
    private final Clock clock;

    ServiceLevelResource(
            @Location("portal/service-levels.html") Template template,
            PublicApi api,
            Visitor visitor,
            Clock clock) {
        this.template = template;
        this.api = api;
        this.visitor = visitor;
        this.clock = clock;
    }

    /// What was chosen on the page; empty where nothing was.
    record Choice(String month, String organisation, String service) {
        Map<String, String> query() {
            return Map.of("organisation", organisation, "service", service);
        }

        /// Where the public API has the report.
        String path() {
            return "/v1/reports/service-levels/" + URLEncoder.encode(month, UTF_8);
        }

        /// The address of a page or file about the same.
        String address(String path, String language) {
            return UriBuilder.fromPath(path)
                    .queryParam("month", "{month}")
                    .queryParam("organisation", "{organisation}")
                    .queryParam("service", "{service}")
                    .queryParam("lang", "{lang}")
                    .build(month, organisation, service, language)
                    .toString();
        }
    }

    /// One entry of a list to choose from.
    record Option(String code, String name, boolean chosen) {}

    @GET
    public Response start() {
        return Response.status(Response.Status.FOUND).location(URI.create(PAGE)).build();
    }

    @GET
    @Path("service-levels")
    @Uncompressed
    public Response page(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("lang") @DefaultValue("") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Language language = Page.language(lang, accepted);
        Choice choice =
                new Choice(month.isEmpty() ? last().toString() : month, organisation, service);
        Answer answer = report(choice, language);
        JsonNode content = answer.content();
        TemplateInstance page = framed(choice, language);
        int status = 200;
        if (answer.ok()) {
            ServiceLevelView view = new ServiceLevelView(language, WORDS.of(language));
            List<JsonNode> trend = trend(choice, content, language);
            page.data("report", view.report(content))
                    .data("problem", null)
                    .data("trend", view.trend(trend))
                    .data("charts", view.charts(content, trend));
        } else {
            status = answer.status() == 0 ? 503 : answer.status();
            page.data("report", null)
                    .data("problem", problem(content, language))
                    .data("trend", List.of())
                    .data("charts", "{}");
        }
        return Page.of(status, page.render(), language)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("service-levels/file")
    public Response file(
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("service") @DefaultValue("") String service,
            @QueryParam("lang") @DefaultValue("") String lang,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @DefaultValue("") String accepted) {
        Language language = Page.language(lang, accepted);
        Choice choice = new Choice(month, organisation, service);
        return api.file(choice.path() + "/file", choice.query(), visitor.token(), language)
                .map(ServiceLevelResource::passedOn)
                .orElseGet(() -> page(month, organisation, service, lang, accepted));
    }

    private static Response passedOn(HttpResponse<byte[]> file) {
        Response.ResponseBuilder answer = Response.ok(file.body());
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION)) {
            file.headers().firstValue(header).ifPresent(value -> answer.header(header, value));
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private TemplateInstance framed(Choice choice, Language language) {
        String other = Page.other(language).tag();
        return Page.framed(template.instance(), language, WORDS.of(language))
                .data("otherAddress", choice.address(PAGE, other))
                .data("fileAddress", choice.address(PAGE + "/file", language.tag()))
                .data("visitor", visitor.actor())
                .data("months", months(choice, language))
                .data("services", options("/v1/services", choice.service(), language))
                .data(
                        "organisations",
                        visitor.actor().hub()
                                ? options("/v1/organisations", choice.organisation(), language)
                                : List.of());
    }

    private Answer report(Choice choice, Language language) {
        return api.get(choice.path(), choice.query(), visitor.token(), language);
    }

    /// The months before, and the one that is shown, as far as there is a report of them.
    private List<JsonNode> trend(Choice choice, JsonNode shown, Language language) {
        List<JsonNode> months = new ArrayList<>();
        YearMonth last = YearMonth.parse(choice.month());
        for (int before = TREND - 1; before > 0; before--) {
            Choice earlier =
                    new Choice(
                            last.minusMonths(before).toString(),
                            choice.organisation(),
                            choice.service());
            Answer answer = report(earlier, language);
            if (answer.ok()) {
                months.add(answer.content());
            }
        }
        months.add(shown);
        return months;
    }

    private YearMonth last() {
        return YearMonth.now(clock.withZone(TORONTO)).minusMonths(1);
    }

    private List<Option> months(Choice choice, Language language) {
        List<Option> months = new ArrayList<>();
        for (int before = -1; before < CHOICES; before++) {
            YearMonth month = last().minusMonths(before);
            months.add(option(month, choice.month(), language));
        }
        if (months.stream().noneMatch(Option::chosen)) {
            try {
                months.add(option(YearMonth.parse(choice.month()), choice.month(), language));
            } catch (DateTimeParseException none) {
                months.add(new Option(choice.month(), choice.month(), true));
            }
        }
        return months;
    }

    private static Option option(YearMonth month, String chosen, Language language) {
        return new Option(
                month.toString(), Figures.month(month, language), month.toString().equals(chosen));
    }

    private List<Option> options(String path, String chosen, Language language) {
        JsonNode page = api.get(path, Map.of("limit", "200"), visitor.token(), language).content();
        List<Option> options = new ArrayList<>();
        for (JsonNode each : page.path("items")) {
            String code = each.path("code").asText();
            options.add(
                    new Option(
                            code,
                            each.path("name").path(language.tag()).asText(code),
                            code.equals(chosen)));
        }
        return options;
    }

    /// What the API said, else that nothing answered.
    private static ProblemView problem(JsonNode content, Language language) {
        Map<String, String> words = WORDS.of(language);
        List<String> faults = new ArrayList<>();
        content.path("violations").forEach(each -> faults.add(each.path("message").asText()));
        return new ProblemView(
                content.path("title").asText(words.getOrDefault("unreachable", "")),
                content.path("detail").asText(words.getOrDefault("unreachable.advice", "")),
                faults);
    }

    record ProblemView(String title, String detail, List<String> faults) {}
}
