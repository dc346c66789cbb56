package ca.liaison.sla.api;

import ca.liaison.events.directory.Calendar;
import ca.liaison.kit.calendar.BusinessCalendar;
import ca.liaison.kit.calendar.Holidays.ClosedDay;
import ca.liaison.kit.json.QueryParameters;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.Screening;
import ca.liaison.sla.api.CalendarView.BusinessDayView;
import ca.liaison.sla.api.CalendarView.ClosedDayView;
import ca.liaison.sla.api.CalendarView.ClosedDaysView;
import ca.liaison.sla.api.CalendarView.WorkingTimeView;
import ca.liaison.sla.directory.CalendarVersionRequest;
import ca.liaison.sla.directory.RecordVersion;
import ca.liaison.sla.directory.RecordVersion.Recorded;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Calendars, and working time counted by them, so that everybody can check our arithmetic.
@Path("/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "Calendars", description = "When who works, and working time counted by it.")
class CalendarResource {
    private static final Duration LONGEST = Duration.ofHours(10_000);
    private static final int MOST_DAYS = 1_000;

    /// As many as a count steps over at most.
    private static final int MOST_YEARS = 50;

    private final DirectoryReader directory;
    private final RecordVersion recording;
    private final RequestContent content;
    private final Screening screening;

    CalendarResource(
            DirectoryReader directory,
            RecordVersion recording,
            RequestContent content,
            Screening screening) {
        this.directory = directory;
        this.recording = recording;
        this.content = content;
        this.screening = screening;
    }

    @GET
    @Operation(
            operationId = "listCalendars",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the calendars",
            description = "The calendars by which working time is counted, as they were at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "One page of calendars",
            content = @Content(schema = @Schema(implementation = CalendarView.PageOf.class)))
    public Response list(@BeanParam PageQuery query, @Context UriInfo request) {
        return directory.page(
                Calendar.class,
                request,
                (item, at) -> true,
                (items, at) ->
                        new CalendarView.PageOf(items.stream().map(CalendarView::of).toList()));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getCalendar",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Show one calendar",
            description = "The calendar as it was at `asOf`.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public CalendarView one(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        return CalendarView.of(directory.one(Calendar.class, code, request, (item, at) -> true));
    }

    @POST
    @Path("/{code}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordCalendarVersion",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Record when somebody works from a moment on",
            description =
                    """
                    For the hub's service lead and whoever administers its directory: the next version of a calendar, or the first one of a new calendar, whole. Members are those of the calendar as it is read, without `version`.

                    It begins now or later, so that no ticket is measured by anything else than what held when it was opened; the version before it ends where it begins. A version that was recorded to begin later is not moved aside: the answer is then `overlapping_validity`. The same content with the same beginning again is answered with 200 and the version that it made.\
                    """)
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version, which was recorded before",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response recordVersion(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            CalendarVersionRequest request) {
        Recorded<Calendar> recorded =
                recording.calendar(
                        code, RequestContent.required(request), content, directory.actor());
        directory.revalidate();
        return directory.answer("/v1/calendars/", recorded, CalendarView.of(recorded.version()));
    }

    @GET
    @Path("/{code}/closed-days")
    @Operation(
            operationId = "listClosedDays",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "List the closed days of a year",
            description =
                    "The holidays of a year with their dates, those included that are kept on a later day because they fell on a weekend.")
    @APIResponse(
            responseCode = "200",
            description = "The closed days",
            content = @Content(schema = @Schema(implementation = ClosedDaysView.class)))
    public ClosedDaysView closedDays(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            @Parameter(description = "The year", required = true, example = "2026")
                    @RestQuery
                    @Schema(implementation = Integer.class, minimum = "1900", maximum = "9999")
                    @Nullable String year,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("year");
        int asked = given.number("year", 1900, 9999, 1900);
        given.rejectFaults();
        Calendar calendar = calendar(code, request);
        return new ClosedDaysView(
                code,
                asked,
                views(List.copyOf(BusinessCalendar.of(calendar).holidays().in(asked).values())));
    }

    @GET
    @Path("/{code}/elapsed")
    @Operation(
            operationId = "countWorkingTime",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Count the working time between two moments",
            description =
                    "Exact to the microsecond, also across changes to and from daylight saving time. Hours are half-open: the moment at which it closes is closed.")
    @APIResponse(
            responseCode = "200",
            description = "The working time",
            content = @Content(schema = @Schema(implementation = WorkingTimeView.class)))
    public WorkingTimeView elapsed(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            @Parameter(
                            description = "The first moment, RFC 3339 with offset",
                            required = true,
                            example = "2026-06-30T16:00:00-04:00")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date-time")
                    @Nullable String from,
            @Parameter(
                            description = "The second moment, at most 50 years behind the first",
                            required = true,
                            example = "2026-07-02T09:30:00-04:00")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date-time")
                    @Nullable String until,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("from", "until");
        Instant first = given.time("from");
        Instant second = given.time("until");
        if (first != null && second != null) {
            if (second.isBefore(first)) {
                given.fault(Violation.of("?until", "before_from"));
            } else if (years(first, second) > MOST_YEARS) {
                given.fault(
                        new Violation("?until", "too_far_from_from", Map.of("years", MOST_YEARS)));
            }
        }
        given.rejectFaults();
        Calendar calendar = calendar(code, request);
        BusinessCalendar counting = BusinessCalendar.of(calendar);
        Instant begin = Objects.requireNonNull(first);
        Instant end = Objects.requireNonNull(second);
        Duration work = counting.elapsed(begin, end);
        return new WorkingTimeView(
                code,
                calendar.version(),
                begin,
                end,
                work.toString(),
                work.toSeconds(),
                null,
                views(counting.passedOver(begin, end)),
                SourceView.of(calendar.source()));
    }

    @GET
    @Path("/{code}/due")
    @Operation(
            operationId = "addWorkingTime",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Add working time to a moment",
            description =
                    "The first moment at which so much working time is over. What runs out exactly at closing is due at closing, not at the next opening.")
    @APIResponse(
            responseCode = "200",
            description = "When it is due",
            content = @Content(schema = @Schema(implementation = WorkingTimeView.class)))
    public WorkingTimeView due(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            @Parameter(
                            description = "The moment, RFC 3339 with offset",
                            required = true,
                            example = "2026-06-30T16:00:00-04:00")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date-time")
                    @Nullable String from,
            @Parameter(
                            description =
                                    "The working time in hours, minutes and seconds, up to `PT10000H`",
                            required = true,
                            example = "PT9H30M")
                    @RestQuery
                    @Nullable String work,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("from", "work");
        Instant first = given.time("from");
        Duration length = given.duration("work", LONGEST);
        given.rejectFaults();
        Calendar calendar = calendar(code, request);
        BusinessCalendar counting = BusinessCalendar.of(calendar);
        Instant begin = Objects.requireNonNull(first);
        Duration asked = Objects.requireNonNull(length);
        Instant due = counting.due(begin, asked);
        return new WorkingTimeView(
                code,
                calendar.version(),
                begin,
                null,
                asked.toString(),
                asked.toSeconds(),
                due,
                views(counting.passedOver(begin, due)),
                SourceView.of(calendar.source()));
    }

    @GET
    @Path("/{code}/business-day")
    @Operation(
            operationId = "countBusinessDays",
            extensions = @Extension(name = "x-cross-reference", value = "none"),
            summary = "Count business days",
            description =
                    "The N-th business day behind a day, or before it where N is negative; the day itself does not count. With 0 it is that day, or the first business day behind it.")
    @APIResponse(
            responseCode = "200",
            description = "The business day",
            content = @Content(schema = @Schema(implementation = BusinessDayView.class)))
    public BusinessDayView businessDay(
            @PathParam("code")
                    @Parameter(description = "Code of the calendar", example = "hub_hours")
                    String code,
            @Parameter(
                            description = "The day from which to count",
                            required = true,
                            example = "2026-06-26")
                    @RestQuery
                    @Schema(implementation = String.class, format = "date")
                    @Nullable String from,
            @Parameter(description = "How many business days", required = true, example = "5")
                    @RestQuery
                    @Schema(implementation = Integer.class, minimum = "-1000", maximum = "1000")
                    @Nullable String days,
            @BeanParam AsOfQuery query,
            @Context UriInfo request) {
        QueryParameters given = new QueryParameters(request, screening);
        given.require("from", "days");
        LocalDate first = given.date("from");
        int count = given.number("days", -MOST_DAYS, MOST_DAYS, 0);
        given.rejectFaults();
        Calendar calendar = calendar(code, request);
        BusinessCalendar counting = BusinessCalendar.of(calendar);
        LocalDate begin = Objects.requireNonNull(first);
        LocalDate day = counting.businessDay(begin, count);
        return new BusinessDayView(
                code,
                calendar.version(),
                begin,
                count,
                day,
                views(
                        day.isBefore(begin)
                                ? counting.passedOver(day, begin)
                                : counting.passedOver(begin, day)),
                SourceView.of(calendar.source()));
    }

    private Calendar calendar(String code, UriInfo request) {
        return directory.one(Calendar.class, code, request, (item, at) -> true);
    }

    private static long years(Instant from, Instant until) {
        return Duration.between(from, until).toDays() / 365;
    }

    private static List<ClosedDayView> views(List<ClosedDay> days) {
        return days.stream().map(ClosedDayView::of).toList();
    }
}
