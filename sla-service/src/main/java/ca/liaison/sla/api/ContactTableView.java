package ca.liaison.sla.api;

import ca.liaison.events.directory.Source;
import ca.liaison.sla.contact.ContactStatus;
import ca.liaison.sla.contact.ContactTable;
import ca.liaison.sla.contact.ReadContacts.Shown;
import ca.liaison.sla.contact.TableVersion;
import ca.liaison.sla.contact.VersionFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ContactTable",
        description = "Whom to reach at an organisation, and how far that can be relied on.")
record ContactTableView(
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
        @Schema(
                        description =
                                "From when on it is stale unless it is changed or confirmed; absent where none is in force",
                        examples = "2027-12-14T15:00:00Z")
                @Nullable Instant staleFrom,
        @Schema(description = "What asks that tables be kept up to date; the term is the hub's")
                SourceView staleRule,
        @Schema(description = "The version in force; absent where there is none")
                @Nullable ContactTableVersionView inForce) {

    static ContactTableView of(Shown shown, Duration staleAfter, Source staleRule) {
        ContactTable table = shown.table();
        VersionFacts facts = table.inForce();
        TableVersion version = shown.version();
        return new ContactTableView(
                table.id().toString(),
                table.id().organisation(),
                table.id().service(),
                table.status(shown.at(), staleAfter),
                facts == null ? ContactTableItemView.CONSEQUENCE : null,
                facts == null ? null : facts.staleFrom(staleAfter),
                SourceView.of(staleRule),
                version == null ? null : ContactTableVersionView.of(version));
    }

    @Schema(name = "ContactTablePage", description = "One page of contact tables.")
    record PageOf(
            @Schema(description = "In the order of their ids") List<ContactTableItemView> items) {}
}
