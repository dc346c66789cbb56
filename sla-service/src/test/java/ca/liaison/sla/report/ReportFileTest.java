package ca.liaison.sla.report;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Source;
import ca.liaison.kit.language.Language;
import ca.liaison.sla.report.ServiceLevelReport.AgreementUsed;
import ca.liaison.sla.report.ServiceLevelReport.CallDaysTold;
import ca.liaison.sla.report.ServiceLevelReport.ExcludedMinutes;
import ca.liaison.sla.report.ServiceLevelReport.Frozen;
import ca.liaison.sla.report.ServiceLevelReport.Mean;
import ca.liaison.sla.report.ServiceLevelReport.ObjectiveSource;
import ca.liaison.sla.report.ServiceLevelReport.PriorityShare;
import ca.liaison.sla.report.ServiceLevelReport.ServiceAvailability;
import ca.liaison.sla.report.ServiceLevelReport.Share;
import ca.liaison.sla.report.ServiceLevelReport.TicketCount;
import ca.liaison.sla.report.ServiceLevelReport.TimeInForce;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The workbook, read again by another library than the one that wrote it.
@Tag("SLA-33")
@DisplayName("The file of a report")
class ReportFileTest {
    private static final ServiceLevelReport REPORT =
            new ServiceLevelReport(
                    "2026-10",
                    "nord",
                    "ONE_MAIL",
                    true,
                    new Frozen(Instant.parse("2026-11-06T22:00:00Z"), "ab".repeat(32), "SHA-256"),
                    false,
                    1,
                    new CallDaysTold(30, 31),
                    List.of(new AgreementUsed("default.ONE_MAIL", 1)),
                    List.of(
                            new ServiceLevelReport.Objective(
                                    "incidents_in_target",
                                    List.of(
                                            new PriorityShare(
                                                    "P1",
                                                    40,
                                                    37,
                                                    new Share("92.5", new BigDecimal("92.5")))),
                                    40,
                                    37,
                                    new Share("92.5", new BigDecimal("92.5")),
                                    "at_least",
                                    "90",
                                    true,
                                    ObjectiveSource.of(
                                            new Source("Guide", "5.1", "undated", false)),
                                    2,
                                    3,
                                    1)),
                    List.of(
                            new Mean("time_to_repair", new BigDecimal("5400.5"), 40),
                            new Mean("time_to_answer", null, 0)),
                    List.of(
                            new ServiceAvailability(
                                    "ONE_MAIL",
                                    "default.ONE_MAIL",
                                    List.of(
                                            new TimeInForce(
                                                    Instant.parse("2026-10-01T04:00:00Z"),
                                                    Instant.parse("2026-11-01T04:00:00Z"))),
                                    "98.9",
                                    new BigDecimal("98.9"),
                                    "99",
                                    ObjectiveSource.of(
                                            new Source("ONE Mail", "7", "0.01 (2015)", true)),
                                    new AgreementUsed("default.ONE_MAIL", 1),
                                    false,
                                    new BigDecimal("44640"),
                                    new BigDecimal("491.04"),
                                    List.of(
                                            new ExcludedMinutes(
                                                    "client_delay", new BigDecimal("30"))))),
                    List.of(new TicketCount("security_incident", "P2", 3, 2, 1)));

    private static List<List<String>> read(byte[] content, int index) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getSheet(index).orElseThrow();
            for (Row row : sheet.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> sheets(byte[] content) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            return workbook.getSheets().map(Sheet::getName).toList();
        }
    }

    @Test
    @DisplayName("says in French what the report says")
    void speaksFrench() throws IOException {
        ReportFile file = ReportFile.of(REPORT, Language.FRENCH);
        assertThat(file.name()).isEqualTo("service-levels-2026-10-nord-ONE_MAIL.xlsx");
        assertThat(sheets(file.content())).containsExactly("Objectifs", "Disponibilité", "Tickets");
        List<List<String>> objectives = read(file.content(), 0);
        assertThat(objectives.get(0)).startsWith("Niveaux de service");
        assertThat(objectives)
                .anyMatch(row ->
                        row.contains(
                                "Clos, conservé depuis le 2026-11-06 17:00 UTC-05:00 (Toronto)"));
        assertThat(objectives)
                .anyMatch(row ->
                        row.equals(
                                List.of(
                                        "Incidents résolus dans les délais",
                                        "",
                                        "40",
                                        "37",
                                        "92.5",
                                        "au moins",
                                        "90",
                                        "oui",
                                        "2",
                                        "3",
                                        "1",
                                        "Guide, 5.1 (non daté)")));
        assertThat(objectives).contains(List.of("Tickets impossibles à compter", "1"));
        assertThat(objectives).contains(List.of("Jours avec chiffres des appels", "30 / 31"));
        assertThat(objectives)
                .anyMatch(row ->
                        row.equals(
                                List.of(
                                        "Incidents résolus dans les délais",
                                        "P1",
                                        "40",
                                        "37",
                                        "92.5")));
        assertThat(objectives)
                .anyMatch(row -> row.equals(List.of("Durée de résolution", "5400.5", "40")));
        assertThat(read(file.content(), 1).get(1))
                .containsExactly(
                        "ONE_MAIL",
                        "default.ONE_MAIL",
                        "2026-10-01 00:00 UTC-04:00 \u2013 2026-11-01 00:00 UTC-04:00",
                        "98.9",
                        "99",
                        "non",
                        "44640",
                        "491.04",
                        "0",
                        "0",
                        "0",
                        "30",
                        "0",
                        "default.ONE_MAIL",
                        "ONE Mail, 7 (0.01 (2015)); décidé par l\u2019organisme central");
    }

    @Test
    @DisplayName("says the same in English")
    void speaksEnglish() throws IOException {
        ReportFile file = ReportFile.of(REPORT.with(null), Language.ENGLISH);
        assertThat(sheets(file.content())).containsExactly("Objectives", "Availability", "Tickets");
        assertThat(read(file.content(), 0))
                .anyMatch(row -> row.contains("Month over, not closed yet"));
        List<List<String>> tickets = read(file.content(), 2);
        assertThat(tickets.get(0))
                .containsExactly("Kind", "Priority", "Opened", "Resolved", "Open at the end");
        assertThat(tickets.get(1)).containsExactly("Security incident", "P2", "3", "2", "1");
    }

    @Test
    @DisplayName("has every word in both languages")
    void hasEveryWordInBothLanguages() {
        assertThat(words(Locale.CANADA_FRENCH)).isEqualTo(words(Locale.CANADA));
    }

    private static java.util.Set<String> words(Locale locale) {
        return ResourceBundle.getBundle("ca.liaison.sla.report.labels", locale).keySet();
    }
}
