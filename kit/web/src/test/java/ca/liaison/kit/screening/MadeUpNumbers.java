package ca.liaison.kit.screening;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/// Numbers made up by the rules of their check digits, so that no person's number stands in the
/// tests. The rules are written here a second time, in another way than in the product.
final class MadeUpNumbers {

    private static final Charset EBCDIC = Charset.forName("IBM1047");

    private MadeUpNumbers() {}

    static String ontario(long seed) {
        Random random = new Random(seed);
        return withLuhn((1 + random.nextInt(9)) + digits(random, 8));
    }

    static String socialInsurance(long seed) {
        Random random = new Random(seed);
        int[] firsts = {1, 2, 3, 4, 5, 6, 7, 9};
        return withLuhn(firsts[random.nextInt(firsts.length)] + digits(random, 7));
    }

    static String ramqOfMan(long seed) {
        return ramq(seed, 'M', 0);
    }

    static String ramqOfWoman(long seed, char sex) {
        return ramq(seed, sex, 50);
    }

    private static String ramq(long seed, char sex, int monthOffset) {
        Random random = new Random(seed);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        LocalDate birth = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
        int sequence = 1 + random.nextInt(9);
        int[] values = new int[14];
        byte[] codes = (letters.toString() + sex).getBytes(EBCDIC);
        for (int i = 0; i < 4; i++) {
            values[i] = codes[i] & 0xFF;
        }
        String date = birth.toString().replace("-", "");
        for (int i = 0; i < 4; i++) {
            values[4 + i] = date.charAt(i) - '0';
            values[9 + i] = date.charAt(4 + i) - '0';
        }
        values[8] = codes[4] & 0xFF;
        values[13] = sequence;
        int[] weights = {1, 3, 7, 9, 1, 7, 1, 3, 4, 5, 7, 6, 9, 1};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return "%s%02d%02d%02d%d%d"
                .formatted(
                        letters,
                        birth.getYear() % 100,
                        birth.getMonthValue() + monthOffset,
                        birth.getDayOfMonth(),
                        sequence,
                        sum % 10);
    }

    static String britishColumbia(long seed) {
        Random random = new Random(seed);
        while (true) {
            String body = digits(random, 8);
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < body.length(); i++) {
                weight = weight * 2 % 11;
                sum += (body.charAt(i) - '0') * weight;
            }
            int check = 11 - sum % 11;
            if (check < 10) {
                return "9" + body + check;
            }
        }
    }

    /// The same number with its last digit off by one.
    static String mistyped(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + (number.charAt(last) - '0' + 1) % 10;
    }

    /// The number in groups of these lengths.
    static String grouped(String number, String joiner, int... lengths) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int length : lengths) {
            text.append(at == 0 ? "" : joiner).append(number, at, at + length);
            at += length;
        }
        return text.toString();
    }

    /// Replaces the placeholders of a template by made-up numbers.
    static String fill(String template, long seed) {
        String ontario = ontario(seed);
        String ramq = ramqOfMan(seed);
        String social = socialInsurance(seed);
        return template.replace("{on}", ontario)
                .replace("{on-dashed}", grouped(ontario, "-", 4, 3, 3))
                .replace("{on-spaced}", grouped(ontario, " ", 4, 3, 3))
                .replace("{on-phone}", grouped(ontario, "-", 3, 3, 4))
                .replace("{on-bad}", mistyped(ontario))
                .replace("{ramq}", ramq)
                .replace("{ramq-lower}", ramq.toLowerCase(Locale.ROOT))
                .replace("{ramq-spaced}", grouped(ramq, " ", 4, 4, 4))
                .replace("{ramq-bad}", mistyped(mistyped(mistyped(ramq))))
                .replace("{ramq-f}", ramqOfWoman(seed, 'F'))
                .replace("{ramq-m}", ramqOfWoman(seed, 'M'))
                .replace("{sin}", social)
                .replace("{sin-spaced}", grouped(social, " ", 3, 3, 3))
                .replace("{sin-bad}", mistyped(social))
                .replace("{bc}", britishColumbia(seed))
                .replace("{bc-bad}", mistyped(britishColumbia(seed)));
    }

    private static String withLuhn(String body) {
        for (char check = '0'; check <= '9'; check++) {
            int sum = 0;
            String number = body + check;
            for (int i = 0; i < number.length(); i++) {
                int digit = number.charAt(number.length() - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
            }
            if (sum % 10 == 0) {
                return number;
            }
        }
        throw new IllegalStateException("one of ten digits always fits");
    }

    private static String digits(Random random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
