package ca.liaison.sla.api;

import ca.liaison.events.directory.DemandedEvidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DemandedEvidence",
        description = "Something an incident has to prove before the hub takes it.")
record DemandedEvidenceView(
        @Schema(description = "Code of the evidence", examples = "isp_link") String code,
        @Schema(description = "What is to be proven") BilingualTextView meaning,
        @Schema(description = "Where the demand was taken from") SourceView source) {

    static DemandedEvidenceView of(DemandedEvidence evidence) {
        return new DemandedEvidenceView(
                evidence.code(),
                BilingualTextView.of(evidence.meaning()),
                SourceView.of(evidence.source()));
    }
}
