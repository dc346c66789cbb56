package ca.liaison.sla.directory;

import ca.liaison.kit.json.Submitted;
import ca.liaison.kit.screening.PlainText;
import ca.liaison.kit.screening.Screened;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A calendar as it is to be from a moment on, whole.
@Submitted
@Schema(name = "CalendarVersionRequest")
public record CalendarVersionRequest(
        @Schema(
                        description = "As in the address: small letters, digits and underscores",
                        examples = "hub_hours")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String code,
        @NotNull @Valid @Nullable GivenText name,
        @Schema(
                        description =
                                "In which its hours are meant, by its name in the IANA database",
                        examples = "America/Toronto")
                @NotBlank
                @Size(max = 64)
                @PlainText
                @Screened
                @Nullable String timeZone,
        @Schema(description = "Hours that overlap on no day, at least one of them")
                @NotNull
                @Size(max = 50)
                @Nullable List<@NotNull @Valid Opening> openingHours,
        @Schema(description = "The rules that give the dates of closed days in every year")
                @NotNull
                @Size(max = 100)
                @Nullable List<@NotNull @Valid ClosedDay> holidays,
        @NotNull @Valid @Nullable GivenSource source,
        @Schema(
                        description =
                                "From when on it holds: now or later. The version before it ends there",
                        examples = "2027-01-01T00:00:00-05:00")
                @NotNull
                @Nullable OffsetDateTime validFrom,
        @Schema(
                        description =
                                "Where a version that was recorded before begins; absent where there is none behind it. Time is counted by a calendar at every moment, so it has no end of its own",
                        examples = "2028-01-01T00:00:00-05:00")
                @Nullable OffsetDateTime validUntil) {

    @Schema(name = "GivenOpeningHours")
    public record Opening(
            @Schema(
                            description = "In English, in small letters",
                            examples = "[\"monday\", \"tuesday\"]")
                    @NotNull
                    @Size(max = 7)
                    @Nullable List<@NotBlank @Screened String> weekdays,
            @Schema(description = "When they begin", examples = "08:00")
                    @NotBlank
                    @Size(max = 5)
                    @PlainText
                    @Screened
                    @Nullable String from,
            @Schema(
                            description =
                                    "When they are over, that moment excluded; `24:00` is the end of the day",
                            examples = "17:00")
                    @NotBlank
                    @Size(max = 5)
                    @PlainText
                    @Screened
                    @Nullable String until) {}

    @Schema(name = "GivenHoliday")
    public record ClosedDay(
            @Schema(examples = "canada_day") @NotBlank @Size(max = 64) @PlainText @Screened
                    @Nullable String code,
            @NotNull @Valid @Nullable GivenText name,
            @Schema(
                            description =
                                    "- `statutory`: a public holiday of Ontario\n- `hub`: a day on which the hub does not work besides",
                            enumeration = {"statutory", "hub"})
                    @NotBlank
                    @Screened
                    @Nullable String kind,
            @Schema(description = "Which day of a year it is") @NotNull @Valid @Nullable Day on,
            @Schema(
                            description =
                                    "On which later days it is kept besides, by the weekday that it falls on; empty if absent")
                    @Size(max = 7)
                    @Nullable List<@NotNull @Valid Observance> observed,
            @NotNull @Valid @Nullable GivenSource source) {}

    @Schema(
            name = "GivenHolidayRule",
            description =
                    "Exactly one of: `date`; `month`, `weekday` and `ordinal`; `weekday` and `before`; `daysFromEaster`; `onlyOn`.")
    public record Day(
            @Schema(description = "The same date each year", examples = "--07-01")
                    @Size(max = 7)
                    @PlainText
                    @Screened
                    @Nullable String date,
            @Schema(description = "A month in English, in small letters", examples = "february")
                    @Size(max = 20)
                    @PlainText
                    @Screened
                    @Nullable String month,
            @Schema(description = "A weekday in English, in small letters", examples = "monday")
                    @Size(max = 20)
                    @PlainText
                    @Screened
                    @Nullable String weekday,
            @Schema(description = "Which such weekday of the month it is, 1 to 4", examples = "3")
                    @Nullable Integer ordinal,
            @Schema(
                            description =
                                    "The last such weekday before this date, that day excluded",
                            examples = "--05-25")
                    @Size(max = 7)
                    @PlainText
                    @Screened
                    @Nullable String before,
            @Schema(description = "Days behind Easter Sunday, negative before it", examples = "-2")
                    @Nullable Integer daysFromEaster,
            @Schema(description = "One day of one year", examples = "2022-09-19")
                    @Size(max = 10)
                    @PlainText
                    @Screened
                    @Nullable String onlyOn) {}

    @Schema(name = "GivenObservance")
    public record Observance(
            @Schema(
                            description =
                                    "The weekday that it falls on, in English, in small letters",
                            examples = "saturday")
                    @NotBlank
                    @Size(max = 20)
                    @PlainText
                    @Screened
                    @Nullable String fallsOn,
            @Schema(
                            description =
                                    "The next such weekday behind it, on which it is kept besides",
                            examples = "monday")
                    @NotBlank
                    @Size(max = 20)
                    @PlainText
                    @Screened
                    @Nullable String keptOn,
            @NotNull @Valid @Nullable GivenSource source) {}
}
