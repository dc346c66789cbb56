package ca.liaison.sla.api;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Loan;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ConfigurationItem",
        description =
                "Something that a service is made of. Its owner decides who must act when it fails.")
record ConfigurationItemView(
        @Schema(description = "Code that tickets use", examples = "ROUTER-LAURIER") String code,
        @Schema(description = "Name of the item") BilingualTextView name,
        @Schema(description = "Code of the service it belongs to", examples = "FAI_GMF")
                String service,
        @Schema(
                        description =
                                "Code of the organisation that owns it; `nobody` where none of the directory is"
                                        + " responsible",
                        examples = "hub")
                String owner,
        @Schema(description = "Why it is owned as it is, where that needs a word")
                @Nullable BilingualTextView ownerMeaning,
        @Schema(description = "Where the responsibility for it begins and ends")
                BilingualTextView demarcation,
        @Schema(
                        description =
                                "That it was lent; shown to the hub, to its owner and to whom it was lent, absent otherwise")
                @Nullable LoanView loan,
        @Schema(description = "Where this was taken from") SourceView source,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    /// @param loan as far as the caller may know of it
    static ConfigurationItemView of(ConfigurationItem item, @Nullable Loan loan) {
        BilingualText meaning = item.ownerMeaning();
        return new ConfigurationItemView(
                item.code(),
                BilingualTextView.of(item.name()),
                item.service(),
                item.owner(),
                meaning == null ? null : BilingualTextView.of(meaning),
                BilingualTextView.of(item.demarcation()),
                loan == null ? null : LoanView.of(loan),
                SourceView.of(item.source()),
                item.version(),
                item.validFrom(),
                item.validUntil());
    }

    @Schema(name = "ConfigurationItemPage", description = "One page of configuration items.")
    record PageOf(
            @Schema(description = "In the order of their codes")
                    List<ConfigurationItemView> items) {}
}
