package ca.liaison.sla.review;

import ca.liaison.kit.json.RequestContent;
import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.problem.Violation;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be done, by whom and until when.
@Submitted
@Schema(name = "AgreeServiceReviewActionRequest")
public record AgreeActionRequest(
        @Schema(description = "What is to be done", examples = "Watch when certificates run out")
                @NotBlank
                @Size(max = 2000)
                @PlainText(multiline = true)
                @Screened
                @Nullable String description,
        @Schema(
                        description =
                                "Code of the organisation that does it: the hub, or the one that it meets",
                        examples = "hub")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String ownerOrganisation,
        @NotNull @Nullable OwnerRole ownerRole,
        @Schema(
                        description =
                                "The last day in Toronto on which it is in time; not in the past",
                        format = "date",
                        examples = "2026-11-30")
                @NotBlank
                @Size(max = 10)
                @PlainText
                @Screened
                @Nullable String dueOn,
        @Schema(description = "Label of the person who recorded it")
                @Size(max = 60)
                @PlainText
                @Screened
                @Nullable String agent)
        implements ReviewMoveRequest {

    @Override
    public void read(RequestContent content) {
        if (dueOn != null && day(dueOn) == null) {
            content.fault(Violation.of("/dueOn", "malformed"));
        }
    }

    @Override
    public void check(Judged judged, Surroundings known, RequestContent content) {
        boolean ofHub = known.hub().equals(ownerOrganisation);
        if (!ofHub && !judged.review().organisation().equals(ownerOrganisation)) {
            content.fault(Violation.of("/ownerOrganisation", "not_at_meeting"));
        } else if (Objects.requireNonNull(ownerRole).ofPartners() == ofHub) {
            content.fault(Violation.of("/ownerRole", "not_a_role_of_it"));
        }
        if (due().isBefore(LocalDate.ofInstant(judged.at(), BuildAgenda.TORONTO))) {
            content.fault(Violation.of("/dueOn", "in_past"));
        }
    }

    @Override
    public ServiceReview apply(Moving moving, Surroundings known) {
        known.records()
                .add(
                        moving.step().sequence(),
                        new AgreedAction(
                                moving.review().id(),
                                moving.requiredNumber(),
                                Objects.requireNonNull(description),
                                Objects.requireNonNull(ownerOrganisation),
                                Objects.requireNonNull(ownerRole),
                                due(),
                                moving.step().at(),
                                null));
        return moving.review();
    }

    private LocalDate due() {
        return Objects.requireNonNull(day(Objects.requireNonNull(dueOn)));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
