package ca.liaison.incident.major;

import ca.liaison.kit.redaction.TextColumn;
import ca.liaison.kit.redaction.TextColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where the texts of major incidents are kept that history does not hold.
@ApplicationScoped
public class MajorIncidentTexts implements TextColumns {
    /// Place of the texts of notices.
    public static final String NOTICES = "notices";

    /// Place of the passages of the report.
    public static final String REPORT = "report";

    /// Place of what was said with requests for the report.
    public static final String REPORT_REQUESTS = "report-requests";

    private static final String BY_THE_HUB =
            """
            (select h.organisation from history_entry h where h.ticket = t.ticket and h.action = '%s' limit 1) as organisation,
            '%s' as visibility, null as addressee, %s as at\
            """;

    @Override
    public List<TextColumn> all() {
        String told = BY_THE_HUB.formatted("send_notice", "shared", "at");
        String reported =
                BY_THE_HUB.formatted(
                        "complete_review",
                        "internal",
                        "(select r.completed_at from major_review r where r.ticket = t.ticket)");
        return List.of(
                new TextColumn(NOTICES, "fr", "notice", "text_fr", "version", told),
                new TextColumn(NOTICES, "en", "notice", "text_en", "version", told),
                new TextColumn(
                        REPORT,
                        "text",
                        "report_passage",
                        "text",
                        "replace(name, '/', '-')",
                        reported),
                new TextColumn(
                        REPORT_REQUESTS,
                        "reason",
                        "report_request",
                        "reason",
                        "organisation",
                        """
                        organisation, 'organisation' as visibility,
                        (select h.organisation from history_entry h where h.ticket = t.ticket and h.action = 'declare_major' limit 1)
                            as addressee, requested_at as at\
                        """),
                new TextColumn(
                        REPORT_REQUESTS,
                        "refusal",
                        "report_request",
                        "refusal",
                        "organisation",
                        """
                        (select h.organisation from history_entry h where h.ticket = t.ticket and h.action = 'refuse_report' limit 1)
                            as organisation, 'organisation' as visibility, t.organisation as addressee, decided_at as at\
                        """));
    }
}
