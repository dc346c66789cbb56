package ca.liaison.local.requirements;

import java.util.List;

/// A requirement with its tests as last executed.
record ProvenRequirement(
        String id, String area, String title, String source, Status status, List<Proof> tests) {

    static ProvenRequirement of(Requirement requirement, List<Proof> proofs) {
        return new ProvenRequirement(
                requirement.id(),
                requirement.area(),
                requirement.title(),
                requirement.source(),
                status(proofs),
                List.copyOf(proofs));
    }

    private static Status status(List<Proof> proofs) {
        for (Status status : List.of(Status.FAILED, Status.PASSED, Status.SKIPPED)) {
            if (proofs.stream().anyMatch(proof -> proof.status() == status)) {
                return status;
            }
        }
        return Status.MISSING;
    }
}
