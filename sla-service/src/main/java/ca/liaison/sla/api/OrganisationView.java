package ca.liaison.sla.api;

import ca.liaison.events.directory.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Organisation",
        description = "An organisation that exchanges tickets: the hub or one of its partners.")
record OrganisationView(
        @Schema(description = "Short name that tokens and tickets use", examples = "nord")
                String code,
        @Schema(description = "Name of the organisation") BilingualTextView name,
        @Schema(
                        description = "Language for callers that ask for neither",
                        enumeration = {"fr", "en"},
                        examples = "fr")
                String defaultLanguage,
        @Schema(description = "How its service desk is reached; absent while nothing is known")
                @Nullable ServiceDeskView serviceDesk,
        @Schema(description = "How privacy matters are brought to it; absent where no way is named")
                @Nullable PrivacyContactView privacyContact,
        @Schema(description = "Version of this record, counted from 1", examples = "1") int version,
        @Schema(description = "From when on it holds", examples = "2016-10-01T04:00:00Z")
                Instant validFrom,
        @Schema(
                        description =
                                "Until when it holds (exclusive); absent while no end is known",
                        examples = "2027-01-01T05:00:00Z")
                @Nullable Instant validUntil) {

    static OrganisationView of(Organisation organisation) {
        return new OrganisationView(
                organisation.code(),
                BilingualTextView.of(organisation.name()),
                organisation.defaultLanguage(),
                Optional.ofNullable(organisation.serviceDesk())
                        .map(ServiceDeskView::of)
                        .orElse(null),
                Optional.ofNullable(organisation.privacyContact())
                        .map(PrivacyContactView::of)
                        .orElse(null),
                organisation.version(),
                organisation.validFrom(),
                organisation.validUntil());
    }

    @Schema(name = "OrganisationPage", description = "One page of organisations.")
    record PageOf(
            @Schema(description = "In the order of their codes") List<OrganisationView> items) {}
}
