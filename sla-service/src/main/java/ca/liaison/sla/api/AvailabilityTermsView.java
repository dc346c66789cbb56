package ca.liaison.sla.api;

import ca.liaison.events.directory.AvailabilityTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AvailabilityTerms",
        description = "How the availability of a service in a month is counted.")
record AvailabilityTermsView(
        @Schema(
                        description =
                                """
                                What takes availability away

                                - `guide`: interruptions P1 within the agreed support hours, planned maintenance excluded
                                - `whole_chain`: all that keeps the whole chain of the service from being available, at whatever hour, planned maintenance excluded\
                                """,
                        enumeration = {AvailabilityTerms.GUIDE, AvailabilityTerms.WHOLE_CHAIN},
                        examples = "guide")
                String formula,
        @Schema(
                        description =
                                "The least availability in per cent; absent where none was agreed",
                        examples = "99")
                @Nullable String target,
        @Schema(description = "Where the formula was taken from") SourceView source) {

    static AvailabilityTermsView of(AvailabilityTerms terms) {
        return new AvailabilityTermsView(
                terms.formula(), terms.targetPercent(), SourceView.of(terms.source()));
    }
}
