package ca.liaison.gateway.portal;

import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The report as a page shows it, in one language.
///
/// @param words of the page, by their keys
record ServiceLevelView(Language language, Map<String, String> words) {
    /// The objectives whose course over months is shown.
    private static final List<String> IN_TREND =
            List.of(
                    "incidents_in_target",
                    "requests_in_target",
                    "calls_answered_within_60_seconds");

    private static final BigDecimal MILLIS_OF_A_MINUTE = BigDecimal.valueOf(60_000);

    /// @param verdict how it went, in words; `mark` is its class
    record Line(
            String name,
            boolean part,
            String measured,
            String reached,
            String percent,
            String target,
            String verdict,
            String mark,
            String source) {}

    record Excluded(String why, String time) {}

    record ServiceLine(
            String name,
            String percent,
            String target,
            String verdict,
            String mark,
            String down,
            List<Excluded> excluded,
            String terms,
            String source) {}

    record Fact(String name, String value) {}

    record Report(
            String month,
            String state,
            String checksum,
            boolean eventsMissing,
            String notCounted,
            String callDays,
            List<Line> objectives,
            List<ServiceLine> availability,
            List<Fact> means,
            List<TicketLine> tickets) {}

    record TicketLine(String kind, String priority, String opened, String resolved, String open) {}

    record TrendLine(String name, List<String> values) {}

    record Trend(List<String> months, List<TrendLine> lines) {}

    Report report(JsonNode content) {
        JsonNode frozen = content.path("frozen");
        return new Report(
                month(content),
                state(content, frozen),
                frozen.path("checksum").asText(""),
                content.path("eventsMissing").asBoolean(),
                notCounted(content.path("notCounted").asLong()),
                callDays(content.path("callDays")),
                objectives(content),
                availability(content),
                means(content),
                tickets(content));
    }

    private String state(JsonNode content, JsonNode frozen) {
        if (frozen.hasNonNull("at")) {
            return word("state.frozen")
                    .formatted(
                            Figures.instant(Instant.parse(frozen.path("at").asText()), language));
        }
        return word(content.path("complete").asBoolean() ? "state.complete" : "state.underWay");
    }

    private String notCounted(long tickets) {
        return tickets == 0 ? "" : word("notCounted").formatted(Figures.count(tickets, language));
    }

    /// Absent in reports from before this was told.
    private String callDays(JsonNode days) {
        return days.isObject()
                ? word("callDays").formatted(days.path("told").asInt(), days.path("of").asInt())
                : "";
    }

    private List<Line> objectives(JsonNode content) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode objective : content.path("objectives")) {
            lines.add(line(word("objective." + objective.path("code").asText()), false, objective));
            for (JsonNode part : objective.path("byPriority")) {
                lines.add(line(part.path("priority").asText(), true, part));
            }
        }
        return lines;
    }

    private Line line(String name, boolean part, JsonNode content) {
        boolean judged = content.hasNonNull("met");
        boolean met = content.path("met").asBoolean();
        return new Line(
                name,
                part,
                Figures.count(content.path("measured").asLong(), language),
                Figures.count(content.path("inTarget").asLong(), language),
                percent(content.path("share").path("percentRounded")),
                target(content),
                judged ? word(met ? "met" : "missed") : word(part ? "notJudged.part" : "notJudged"),
                judged ? met ? "met" : "missed" : "unjudged",
                source(content.path("source")));
    }

    private String target(JsonNode content) {
        return content.hasNonNull("target")
                ? word("target." + content.path("comparison").asText("at_least"))
                        .formatted(percent(content.path("target")))
                : "";
    }

    private String source(JsonNode source) {
        if (!source.isObject()) {
            return "";
        }
        String version = source.path("version").asText();
        return word(source.path("decidedByHub").asBoolean() ? "source.decided" : "source.said")
                .formatted(
                        source.path("document").asText(),
                        source.path("paragraph").asText(),
                        version.equals("undated") ? word("undated") : version);
    }

    private List<ServiceLine> availability(JsonNode content) {
        List<ServiceLine> lines = new ArrayList<>();
        for (JsonNode each : content.path("availability")) {
            boolean judged = each.hasNonNull("met");
            boolean met = each.path("met").asBoolean();
            List<Excluded> excluded = new ArrayList<>();
            for (JsonNode part : each.path("excludedMinutes")) {
                excluded.add(
                        new Excluded(
                                word("excluded." + part.path("reason").asText()),
                                minutes(part.path("minutes"))));
            }
            lines.add(
                    new ServiceLine(
                            each.path("service").asText(),
                            percent(each.path("percentRounded")),
                            each.hasNonNull("target")
                                    ? word("target.at_least")
                                            .formatted(percent(each.path("target")))
                                    : "",
                            judged ? word(met ? "met" : "missed") : word("notJudged"),
                            judged ? met ? "met" : "missed" : "unjudged",
                            minutes(each.path("outageMinutes")),
                            excluded,
                            each.path("terms").path("id").asText(""),
                            source(each.path("source"))));
        }
        return lines;
    }

    private List<Fact> means(JsonNode content) {
        List<Fact> facts = new ArrayList<>();
        for (JsonNode mean : content.path("means")) {
            facts.add(
                    new Fact(
                            word("mean." + mean.path("code").asText()),
                            mean.hasNonNull("seconds")
                                    ? word("mean.of")
                                            .formatted(
                                                    duration(mean.path("seconds")),
                                                    Figures.count(
                                                            mean.path("of").asLong(), language))
                                    : word("nothingMeasured")));
        }
        return facts;
    }

    private List<TicketLine> tickets(JsonNode content) {
        List<TicketLine> lines = new ArrayList<>();
        for (JsonNode each : content.path("tickets")) {
            lines.add(
                    new TicketLine(
                            word("kind." + each.path("kind").asText()),
                            each.path("priority").asText(),
                            Figures.count(each.path("opened").asLong(), language),
                            Figures.count(each.path("resolved").asLong(), language),
                            Figures.count(each.path("openAtEnd").asLong(), language)));
        }
        return lines;
    }

    /// The course over several months, oldest first.
    Trend trend(List<JsonNode> reports) {
        List<TrendLine> lines = new ArrayList<>();
        for (String code : IN_TREND) {
            lines.add(
                    new TrendLine(
                            word("objective." + code),
                            reports.stream().map(each -> percent(share(each, code))).toList()));
        }
        return new Trend(reports.stream().map(this::month).toList(), lines);
    }

    /// What the plots are drawn from: the figures of the tables beside them. It stands in the page
    /// as data, where nothing may look like a tag.
    String charts(JsonNode content, List<JsonNode> trend) {
        ObjectNode charts = JsonNodeFactory.instance.objectNode();
        charts.put("locale", language.locale().toLanguageTag());
        ObjectNode objectives = charts.putObject("objectives");
        objectives.put("value", word("reachedPercent")).put("target", word("targetPercent"));
        for (JsonNode each : content.path("objectives")) {
            JsonNode reached = each.path("share").path("percentRounded");
            if (reached.isNumber()) {
                objectives.withArray("labels").add(word("objective." + each.path("code").asText()));
                objectives.withArray("values").add(reached);
                objectives.withArray("targets").add(number(each.path("target")));
            }
        }
        ObjectNode course = charts.putObject("trend");
        trend.forEach(each -> course.withArray("labels").add(month(each)));
        for (String code : IN_TREND) {
            ObjectNode line = course.withArray("lines").addObject();
            line.put("name", word("objective." + code));
            ArrayNode values = line.putArray("values");
            trend.forEach(each -> values.add(share(each, code)));
        }
        return charts.toString().replace("<", "\\u003c");
    }

    private static JsonNode share(JsonNode report, String code) {
        for (JsonNode each : report.path("objectives")) {
            JsonNode reached = each.path("share").path("percentRounded");
            if (each.path("code").asText().equals(code) && reached.isNumber()) {
                return reached;
            }
        }
        return JsonNodeFactory.instance.nullNode();
    }

    private String month(JsonNode report) {
        return Figures.month(YearMonth.parse(report.path("month").asText()), language);
    }

    /// A share, which may be written as a text to keep its digits.
    private String percent(JsonNode value) {
        JsonNode number = number(value);
        return number.isNumber() ? Figures.percent(number.decimalValue(), language) : "\u2013";
    }

    private static JsonNode number(JsonNode value) {
        return value.isTextual()
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(value.asText()))
                : value.isNumber() ? value : JsonNodeFactory.instance.nullNode();
    }

    private static String minutes(JsonNode minutes) {
        return Figures.duration(
                Duration.ofMillis(minutes.decimalValue().multiply(MILLIS_OF_A_MINUTE).longValue()));
    }

    private static String duration(JsonNode seconds) {
        return Figures.duration(Duration.ofSeconds(seconds.decimalValue().longValue()));
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
