package ca.liaison.sla.api;

import ca.liaison.sla.report.ReadReports.Verified;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReportVerification",
        description =
                "Whether the report that is kept of a closed month follows from the facts that are stored.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VerificationView(
        @Schema(description = "The month, in Toronto", examples = "2026-10") String month,
        @Schema(
                        description =
                                "Code of the organisation; absent where it is of all together",
                        examples = "nord")
                @Nullable String organisation,
        @Schema(
                        description = "Code of the service; absent where it is about all together",
                        examples = "OLIS")
                @Nullable String service,
        @Schema(
                        description = "The checksum that was kept with the report",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String checksum,
        @Schema(
                        description =
                                "The checksum of the report as it is counted now, from what was known when the month was closed",
                        examples =
                                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                String recomputed,
        @Schema(description = "How the checksums were made", examples = "SHA-256") String algorithm,
        @Schema(
                        description =
                                "Whether the two are the same, and that of what is stored too",
                        examples = "true")
                boolean matches) {

    static VerificationView of(String month, @Nullable String service, Verified verified) {
        return new VerificationView(
                month,
                verified.organisation(),
                service,
                verified.checksum(),
                verified.recomputed(),
                verified.algorithm(),
                verified.matches());
    }
}
