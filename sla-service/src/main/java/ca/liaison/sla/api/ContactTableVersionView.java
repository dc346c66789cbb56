package ca.liaison.sla.api;

import ca.liaison.sla.contact.TableVersion;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContactTableVersion", description = "One version of a contact table.")
record ContactTableVersionView(
        @Schema(description = "Counts the versions of this table from 1", examples = "2")
                int version,
        @Schema(description = "When it begins to hold", examples = "2027-01-04T18:00:00Z")
                Instant validFrom,
        @Schema(
                        description = "When the next version begins; absent for the last one",
                        examples = "2027-06-01T12:00:00Z")
                @Nullable Instant validUntil,
        @Schema(
                        description =
                                "eHealth number of the service request by which it was asked; absent for the hub's own table",
                        examples = "REQ0000042")
                @Nullable String request,
        @Schema(description = "When it was recorded", examples = "2026-12-14T15:00:00Z")
                Instant recordedAt,
        @Schema(
                        description =
                                "When somebody last said that it is still right; absent while nobody did",
                        examples = "2027-05-03T13:00:00Z")
                @Nullable Instant confirmedAt,
        @Schema(description = "In the order in which they were given") List<ContactView> contacts) {

    static ContactTableVersionView of(TableVersion version) {
        return new ContactTableVersionView(
                version.facts().version(),
                version.facts().validFrom(),
                version.facts().validUntil(),
                version.request(),
                version.facts().recordedAt(),
                version.facts().confirmedAt(),
                version.contacts().stream().map(ContactView::of).toList());
    }

    @Schema(name = "ContactTableVersions", description = "All versions of a contact table.")
    record ListOf(
            @Schema(description = "In the order in which they hold, those to come included")
                    List<ContactTableVersionView> items) {}
}
