package ca.liaison.kit.problem;

import ca.liaison.kit.language.Language;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A problem as it goes over the wire (RFC 9457).
@Schema(name = "Problem", description = "Why a request was not done (RFC 9457).")
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "violations"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        @Schema(
                        description = "Address of the page that explains this kind of problem",
                        examples = "http://localhost:8080/problems/partner_number_mismatch")
                String type,
        @Schema(
                        description = "Stable name of the kind of problem",
                        examples = "partner_number_mismatch")
                String code,
        @Schema(description = "The kind of problem in the caller's language") String title,
        int status,
        @Schema(description = "What happened, in the caller's language") String detail,
        @Schema(description = "Every fault found in the request") List<Fault> violations,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

    /// One fault. `parameters` are further members.
    @Schema(name = "Violation")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Fault(
            @JsonInclude(JsonInclude.Include.ALWAYS)
                    @Schema(
                            description = "JSON pointer of the faulty member",
                            examples = "/partnerTicketNumber")
                    String pointer,
            @Schema(description = "Stable name of the fault", examples = "blank") String code,
            @Schema(description = "The fault in the caller's language") String message,
            @JsonAnyGetter @Schema(hidden = true) Map<String, Object> members) {

        public static Fault of(Violation violation, Language language) {
            return new Fault(
                    violation.pointer(),
                    violation.code(),
                    ProblemTexts.message(violation, language),
                    violation.parameters());
        }
    }

    public static ProblemDocument of(Problem problem, Language language, String publicUrl) {
        return new ProblemDocument(
                publicUrl + "/problems/" + problem.code().code(),
                problem.code().code(),
                ProblemTexts.title(problem.code(), language),
                problem.code().status(),
                ProblemTexts.detail(problem, language),
                problem.violations().stream().map(fault -> Fault.of(fault, language)).toList(),
                problem.members());
    }
}
