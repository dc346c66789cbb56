package ca.liaison.gateway.portal;

import ca.liaison.kit.language.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Figures as people write them in a language.
final class Figures {
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final int DIGITS = 3;

    private Figures() {}

    /// Per cent, with no more than three digits behind the comma.
    static String percent(BigDecimal value, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(DIGITS);
        return format.format(value) + (language == Language.FRENCH ? "\u00a0%" : "%");
    }

    static String count(long value, Language language) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    static String month(YearMonth month, Language language) {
        return month.format(DateTimeFormatter.ofPattern("MMMM yyyy", language.locale()));
    }

    /// A date and time in Toronto.
    static String instant(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(TORONTO));
    }

    /// Hours, minutes and seconds; what is nothing is left out.
    static String duration(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toHours(), "h");
        append(text, duration.toMinutesPart(), "min");
        append(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0\u00a0s" : text.toString();
    }

    private static void append(StringBuilder text, long value, String unit) {
        if (value > 0) {
            text.append(text.isEmpty() ? "" : " ").append(value).append('\u00a0').append(unit);
        }
    }
}
