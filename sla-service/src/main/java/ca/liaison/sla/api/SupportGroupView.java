package ca.liaison.sla.api;

import ca.liaison.events.directory.SupportGroup;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SupportGroup",
        description = "A group of one organisation that tickets are assigned to.")
record SupportGroupView(
        @Schema(description = "Code of the organisation it belongs to", examples = "hub")
                String organisation,
        @Schema(description = "Code of the group within its organisation", examples = "desk")
                String code,
        @Schema(description = "Name of the group") BilingualTextView name,
        @Schema(
                        description =
                                "Code of the calendar by which it works; absent where nobody said so",
                        examples = "around_the_clock")
                @Nullable String calendar,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static SupportGroupView of(SupportGroup group) {
        return new SupportGroupView(
                group.organisation(),
                group.code(),
                BilingualTextView.of(group.name()),
                group.calendar(),
                group.version(),
                group.validFrom(),
                group.validUntil());
    }

    @Schema(name = "SupportGroupPage", description = "One page of support groups.")
    record PageOf(
            @Schema(description = "In the order of organisation and code")
                    List<SupportGroupView> items) {}
}
