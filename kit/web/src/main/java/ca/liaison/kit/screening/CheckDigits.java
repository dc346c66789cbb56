package ca.liaison.kit.screening;

/// The check digits of Canadian personal numbers, each a function of the characters alone.
final class CheckDigits {

    private static final int[] BRITISH_COLUMBIA = {2, 4, 8, 5, 10, 9, 7, 3};
    private static final int[] RAMQ_LETTERS = {1, 3, 7, 9};
    private static final int[] RAMQ_YEAR = {1, 7, 1, 3};
    private static final int RAMQ_SEX = 4;
    private static final int[] RAMQ_MONTH_AND_DAY = {5, 7, 6, 9};
    private static final int EBCDIC_M = 212;
    private static final int EBCDIC_F = 198;

    private CheckDigits() {}

    /// Luhn's check over all digits (Ontario health numbers, social insurance numbers).
    static boolean luhn(char[] digits) {
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            int digit = digits[digits.length - 1 - i] - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// British Columbia's personal health number: ten digits, the first a 9.
    static boolean britishColumbia(char[] digits) {
        int sum = 0;
        for (int i = 0; i < BRITISH_COLUMBIA.length; i++) {
            sum += (digits[i + 1] - '0') * BRITISH_COLUMBIA[i] % 11;
        }
        return digits[0] == '9' && 11 - sum % 11 == digits[9] - '0';
    }

    /// Whether the eight digits of a RAMQ number hold a birth date (month + 50 for women) and a
    /// sequence number.
    static boolean ramqDate(char[] digits) {
        int month = twoDigits(digits, 2) % 50;
        int day = twoDigits(digits, 4);
        boolean monthHolds = month >= 1 && month <= 12 && twoDigits(digits, 2) <= 62;
        boolean dayHolds = day >= 1 && day <= daysOf(month);
        return monthHolds && dayHolds && digits[6] != '0';
    }

    /// The RAMQ check digit. The number has the year without its century, so both are tried; public
    /// descriptions differ on the letter that stands for women, so either counts.
    static boolean ramq(String letters, char[] digits) {
        boolean woman = digits[2] >= '5';
        for (int century : new int[] {19, 20}) {
            int sum = ramqSum(letters, digits, century, woman);
            int check = digits[7] - '0';
            boolean asMan = (sum + RAMQ_SEX * EBCDIC_M) % 10 == check;
            boolean asWoman = (sum + RAMQ_SEX * EBCDIC_F) % 10 == check;
            if (asMan || (woman && asWoman)) {
                return true;
            }
        }
        return false;
    }

    private static int ramqSum(String letters, char[] digits, int century, boolean woman) {
        int sum = 0;
        for (int i = 0; i < 4; i++) {
            sum += RAMQ_LETTERS[i] * ebcdic(letters.charAt(i));
        }
        int year = century * 100 + twoDigits(digits, 0);
        sum += RAMQ_YEAR[0] * (year / 1000) + RAMQ_YEAR[1] * (year / 100 % 10);
        sum += RAMQ_YEAR[2] * (year / 10 % 10) + RAMQ_YEAR[3] * (year % 10);
        for (int i = 0; i < 4; i++) {
            int digit = digits[i + 2] - '0' - (i == 0 && woman ? 5 : 0);
            sum += RAMQ_MONTH_AND_DAY[i] * digit;
        }
        return sum + digits[6] - '0';
    }

    /// EBCDIC has the capital letters in three rows with gaps between them.
    private static int ebcdic(char letter) {
        if (letter <= 'I') {
            return 193 + letter - 'A';
        }
        return letter <= 'R' ? 209 + letter - 'J' : 226 + letter - 'S';
    }

    /// The number that two of the digits make.
    static int twoDigits(char[] digits, int at) {
        return (digits[at] - '0') * 10 + digits[at + 1] - '0';
    }

    private static int daysOf(int month) {
        return switch (month) {
            case 2 -> 29;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
