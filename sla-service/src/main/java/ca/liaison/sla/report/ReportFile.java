package ca.liaison.sla.report;

import ca.liaison.kit.language.Language;
import ca.liaison.sla.availability.Exclusion;
import ca.liaison.sla.report.ServiceLevelReport.AgreementUsed;
import ca.liaison.sla.report.ServiceLevelReport.ExcludedMinutes;
import ca.liaison.sla.report.ServiceLevelReport.Frozen;
import ca.liaison.sla.report.ServiceLevelReport.Mean;
import ca.liaison.sla.report.ServiceLevelReport.Objective;
import ca.liaison.sla.report.ServiceLevelReport.ObjectiveSource;
import ca.liaison.sla.report.ServiceLevelReport.PriorityShare;
import ca.liaison.sla.report.ServiceLevelReport.ServiceAvailability;
import ca.liaison.sla.report.ServiceLevelReport.Share;
import ca.liaison.sla.report.ServiceLevelReport.TicketCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A report as a workbook that people forward.
public final class ReportFile {
    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    /// In Toronto, with what its clocks are behind UTC.
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'xxx", Locale.ROOT);

    private final ServiceLevelReport report;
    private final ReportLabels labels;
    private final byte[] content;

    private ReportFile(ServiceLevelReport report, Language language) {
        this.report = report;
        this.labels = new ReportLabels(language);
        this.content = written();
    }

    public static ReportFile of(ServiceLevelReport report, Language language) {
        return new ReportFile(report, language);
    }

    /// The same for the same report, in any language.
    public String name() {
        String organisation = report.organisation() == null ? "all" : report.organisation();
        String service = report.service() == null ? "" : "-" + report.service();
        return "service-levels-%s-%s%s.xlsx".formatted(report.month(), organisation, service);
    }

    public byte[] content() {
        return content.clone();
    }

    private byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Liaison", "1.0")) {
            objectives(new Rows(workbook.newWorksheet(labels.of("sheet.objectives"))));
            availability(new Rows(workbook.newWorksheet(labels.of("sheet.availability"))));
            tickets(new Rows(workbook.newWorksheet(labels.of("sheet.tickets"))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void objectives(Rows rows) {
        rows.head(labels.of("title"));
        about(rows);
        rows.add();
        rows.head(
                labels.of("objective"),
                labels.of("priority"),
                labels.of("measured"),
                labels.of("in_target"),
                labels.of("share"),
                labels.of("comparison"),
                labels.of("target"),
                labels.of("met"),
                labels.of("without_target"),
                labels.of("objective_only"),
                labels.of("not_achievable"),
                labels.of("source"));
        report.objectives().forEach(each -> objective(rows, each));
        rows.add();
        rows.head(labels.of("mean"), labels.of("seconds"), labels.of("of"));
        for (Mean mean : report.means()) {
            rows.add(labels.of(mean.code()), mean.seconds(), mean.of());
        }
        rows.widths(50, 10, 12, 14, 12, 14, 12, 10, 14, 14, 14, 70);
    }

    private void about(Rows rows) {
        Frozen frozen = report.frozen();
        rows.add(labels.of("month"), report.month());
        rows.add(
                labels.of("organisation"),
                report.organisation() == null
                        ? labels.of("organisation.all")
                        : report.organisation());
        rows.add(
                labels.of("service"),
                report.service() == null ? labels.of("service.all") : report.service());
        rows.add(labels.of("state"), state(frozen));
        if (report.eventsMissing()) {
            rows.add("", labels.of("state.missing"));
        }
        if (report.notCounted() > 0) {
            rows.add(labels.of("not_counted"), report.notCounted());
        }
        rows.add(
                labels.of("call_days"),
                "%d / %d".formatted(report.callDays().told(), report.callDays().of()));
        if (frozen != null) {
            rows.add(labels.of("checksum"), frozen.checksum());
        }
    }

    private String state(@Nullable Frozen frozen) {
        if (frozen != null) {
            return labels.of("state.frozen", MOMENT.format(frozen.at().atZone(TORONTO)));
        }
        return labels.of(report.complete() ? "state.complete" : "state.running");
    }

    private void objective(Rows rows, Objective objective) {
        String name = labels.of(objective.code());
        rows.add(
                name,
                null,
                objective.measured(),
                objective.inTarget(),
                percent(objective.share()),
                objective.target() == null ? null : labels.of(objective.comparison()),
                number(objective.target()),
                yesOrNo(objective.met()),
                objective.withoutTarget(),
                objective.objectiveOnly(),
                objective.notAchievable(),
                source(objective.source()));
        for (PriorityShare each : objective.byPriority()) {
            rows.add(
                    name, each.priority(), each.measured(), each.inTarget(), percent(each.share()));
        }
    }

    private String source(ObjectiveSource source) {
        String version = source.version();
        return labels.of(
                source.decidedByHub() ? "source.decided" : "source.said",
                source.document(),
                source.paragraph(),
                version.equals("undated") ? labels.of("undated") : version);
    }

    private static @Nullable String terms(ServiceAvailability availability) {
        AgreementUsed terms = availability.terms();
        return terms == null ? null : terms.id();
    }

    private static String inForce(ServiceAvailability availability) {
        return availability.inForce().stream()
                .map(each ->
                        "%s \u2013 %s"
                                .formatted(
                                        MOMENT.format(each.from().atZone(TORONTO)),
                                        MOMENT.format(each.until().atZone(TORONTO))))
                .collect(Collectors.joining("; "));
    }

    private void availability(Rows rows) {
        rows.head(
                labels.of("service"),
                labels.of("agreement"),
                labels.of("in_force"),
                labels.of("available"),
                labels.of("target"),
                labels.of("met"),
                labels.of("agreed_minutes"),
                labels.of("outage_minutes"),
                labels.of("out_of_hours"),
                labels.of("planned_maintenance"),
                labels.of("lower_priority"),
                labels.of("client_delay"),
                labels.of("overlaps"),
                labels.of("terms"),
                labels.of("source"));
        for (ServiceAvailability each : report.availability()) {
            rows.add(
                    each.service(),
                    each.agreement(),
                    inForce(each),
                    each.percentRounded(),
                    number(each.target()),
                    yesOrNo(each.met()),
                    each.agreedMinutes(),
                    each.outageMinutes(),
                    excluded(each, Exclusion.OUT_OF_HOURS),
                    excluded(each, Exclusion.PLANNED_MAINTENANCE),
                    excluded(each, Exclusion.LOWER_PRIORITY),
                    excluded(each, Exclusion.CLIENT_DELAY),
                    excluded(each, Exclusion.OVERLAPS),
                    terms(each),
                    source(each.source()));
        }
        rows.widths(22, 28, 54, 16, 12, 10, 18, 20, 26, 32, 28, 26, 28, 28, 70);
    }

    private void tickets(Rows rows) {
        rows.head(
                labels.of("kind"),
                labels.of("priority"),
                labels.of("opened"),
                labels.of("resolved"),
                labels.of("open_at_end"));
        for (TicketCount each : report.tickets()) {
            rows.add(
                    labels.of(each.kind()),
                    each.priority(),
                    each.opened(),
                    each.resolved(),
                    each.openAtEnd());
        }
        rows.widths(24, 10, 12, 12, 18);
    }

    private static BigDecimal excluded(ServiceAvailability availability, Exclusion why) {
        return availability.excludedMinutes().stream()
                .filter(each -> each.reason().equals(why.code()))
                .map(ExcludedMinutes::minutes)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal percent(@Nullable Share share) {
        return share == null ? null : share.percentRounded();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private @Nullable String yesOrNo(@Nullable Boolean met) {
        return met == null ? null : labels.of(met ? "yes" : "no");
    }

    /// The rows of a sheet, one below the other.
    private static final class Rows {
        private final Worksheet sheet;
        private int next;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
        }

        void head(String... names) {
            for (int column = 0; column < names.length; column++) {
                sheet.value(next, column, names[column]);
            }
            sheet.range(next, 0, next, Math.max(0, names.length - 1)).style().bold().set();
            next++;
        }

        void add(@Nullable Object... values) {
            for (int column = 0; column < values.length; column++) {
                switch (values[column]) {
                    case Number number -> sheet.value(next, column, number);
                    case String text -> sheet.value(next, column, text);
                    case null, default -> {}
                }
            }
            next++;
        }

        void widths(int... widths) {
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, widths[column]);
            }
        }
    }
}
