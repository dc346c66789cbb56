package ca.liaison.sla.contact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which texts can be an e-mail address or a telephone number.
final class ContactForms {
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\[\\]\\\\.]+(\\.[^\\s@<>\"(),:;\\[\\]\\\\.]+)*"
                            + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    /// As people write it, with an extension behind it in either language.
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<number>\\+?[0-9()][0-9(). \\u00a0\\u2010\\u2011-]*)"
                            + "([ ,;]+(ext\\.?|extension|poste|x|#) ?[0-9]{1,6})?",
                    Pattern.CASE_INSENSITIVE);

    private ContactForms() {}

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    static boolean isPhone(String text) {
        Matcher phone = PHONE.matcher(text);
        if (!phone.matches()) {
            return false;
        }
        long digits = phone.group("number").chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
