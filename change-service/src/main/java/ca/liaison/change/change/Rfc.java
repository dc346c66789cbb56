package ca.liaison.change.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a request for change says (Guide 4.6).
///
/// @param disasterRecovery how the service is brought back after a disaster; absent where there is
///   no process for it
/// @param documents titles of manuals, release notes and the like
/// @param userImpact what users notice; absent where they notice nothing
/// @param outage when the service is away; absent where no outage is needed
/// @param productCategory the product's first tier
/// @param configurationItem code of the service's configuration item, as in the directory
/// @param components codes or names of its components that are touched
/// @param implementedBy who makes the change of the infrastructure
/// @param resources who and what was set aside for it
public record Rfc(
        String service,
        String summary,
        String reason,
        String description,
        boolean noticeRequired,
        @Nullable String disasterRecovery,
        List<String> documents,
        boolean testedInLaboratory,
        Grade risk,
        ChangeImpact impact,
        Grade urgency,
        @Nullable String userImpact,
        @Nullable Period outage,
        List<String> areas,
        Period requested,
        String productCategory,
        String configurationItem,
        List<String> components,
        String implementedBy,
        List<String> resources) {

    public Rfc {
        documents = List.copyOf(documents);
        areas = List.copyOf(areas);
        components = List.copyOf(components);
        resources = List.copyOf(resources);
    }

    /// From one instant (included) until another (excluded).
    public record Period(Instant start, Instant end) {
        public static Period of(OffsetDateTime start, OffsetDateTime end) {
            return new Period(
                    start.toInstant().truncatedTo(ChronoUnit.MICROS),
                    end.toInstant().truncatedTo(ChronoUnit.MICROS));
        }
    }
}
