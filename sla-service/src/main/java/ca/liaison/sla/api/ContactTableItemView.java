package ca.liaison.sla.api;

import ca.liaison.sla.contact.ContactStatus;
import ca.liaison.sla.contact.ContactTable;
import ca.liaison.sla.contact.VersionFacts;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ContactTableItem",
        description =
                "How a contact table stands. The contacts themselves are read one table at a time.")
record ContactTableItemView(
        @Schema(
                        description =
                                "Code of the organisation, with that of a service behind a dot",
                        examples = "nord")
                String id,
        @Schema(description = "Code of the organisation", examples = "nord") String organisation,
        @Schema(
                        description =
                                "Code of the service that it is for; absent where it is for all services",
                        examples = "OLIS")
                @Nullable String service,
        ContactStatus status,
        @Schema(description = "What follows from there being none in force; absent otherwise")
                @Nullable BilingualTextView consequence,
        @Schema(description = "The version in force; absent where there is none", examples = "2")
                @Nullable Integer version,
        @Schema(description = "When it begins to hold", examples = "2027-01-04T18:00:00Z")
                @Nullable Instant validFrom,
        @Schema(
                        description =
                                "When somebody last said that it is still right; absent while nobody did",
                        examples = "2027-05-03T13:00:00Z")
                @Nullable Instant confirmedAt,
        @Schema(
                        description =
                                "From when on it is stale unless it is changed or confirmed; absent where none is in force",
                        examples = "2027-12-14T15:00:00Z")
                @Nullable Instant staleFrom) {

    /// OneMail 5.3.
    static final BilingualTextView CONSEQUENCE =
            new BilingualTextView(
                    "Aucun tableau de contact n'est en vigueur\u00a0: les avis de service n'atteindraient pas l'organisme.",
                    "No contact table is in force: notices of service would not reach the organisation.");

    static ContactTableItemView of(ContactTable table, Instant at, Duration staleAfter) {
        VersionFacts facts = table.inForce();
        return new ContactTableItemView(
                table.id().toString(),
                table.id().organisation(),
                table.id().service(),
                table.status(at, staleAfter),
                facts == null ? CONSEQUENCE : null,
                facts == null ? null : facts.version(),
                facts == null ? null : facts.validFrom(),
                facts == null ? null : facts.confirmedAt(),
                facts == null ? null : facts.staleFrom(staleAfter));
    }
}
