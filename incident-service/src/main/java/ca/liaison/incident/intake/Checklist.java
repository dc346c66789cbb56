package ca.liaison.incident.intake;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.DemandedEvidence;
import ca.liaison.events.directory.PreliminaryCheck;
import ca.liaison.events.directory.Source;
import ca.liaison.incident.ticket.CheckMade;
import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an agreement has a partner look into before it turns to the hub, and what it has it prove
/// (INC-06, Guide 2.1.2, FAI 3.4.1).
record Checklist(List<PreliminaryCheck> checks, List<DemandedEvidence> evidence) {

    /// A line of it that was not answered as it must be.
    record Missing(String code, BilingualText meaning, Source source) {}

    static Checklist of(Agreement agreement) {
        return new Checklist(
                agreement.handling() == null ? List.of() : agreement.handling().preliminaryChecks(),
                agreement.demandedEvidence());
    }

    /// Adds the faults of answers to lines that there are not, or that were answered already.
    void checkCodes(List<CheckMade> answers, RequestContent content) {
        Set<String> known = new LinkedHashSet<>();
        checks.forEach(each -> known.add(each.code()));
        evidence.forEach(each -> known.add(each.code()));
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            String pointer = "/checks/" + i + "/code";
            if (!known.contains(answers.get(i).code())) {
                content.fault(
                        new Violation(
                                pointer, "unknown_check", Map.of("allowed", List.copyOf(known))));
            } else if (!answered.add(answers.get(i).code())) {
                content.fault(Violation.of(pointer, "answered_twice"));
            }
        }
    }

    /// @throws ca.liaison.kit.problem.Rejected with each line that is missing, what it means and
    ///   what it rests on
    void requireProof(List<CheckMade> answers) {
        List<Missing> missing = new ArrayList<>();
        for (DemandedEvidence each : evidence) {
            if (answers.stream().noneMatch(answer -> proves(answer, each.code()))) {
                missing.add(new Missing(each.code(), each.meaning(), each.source()));
            }
        }
        for (PreliminaryCheck each : checks) {
            boolean told = missing.stream().anyMatch(line -> line.code().equals(each.code()));
            if (each.required()
                    && !told
                    && answers.stream().noneMatch(a -> isDone(a, each.code()))) {
                missing.add(new Missing(each.code(), each.meaning(), each.source()));
            }
        }
        if (!missing.isEmpty()) {
            throw Problem.of(ProblemCode.EVIDENCE_MISSING)
                    .with("missingEvidence", missing)
                    .source(missing.getFirst().source().paragraph())
                    .rejected();
        }
    }

    private static boolean isDone(CheckMade answer, String code) {
        return answer.code().equals(code) && answer.done();
    }

    private static boolean proves(CheckMade answer, String code) {
        return isDone(answer, code) && answer.result() != null && !answer.result().isBlank();
    }
}
