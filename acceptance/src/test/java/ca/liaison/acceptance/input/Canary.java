package ca.liaison.acceptance.input;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// A health number made up by the rule of its check digit, so that it looks like a person's, is
/// nobody's here, and can be found again wherever it went.
///
/// @param digits ten, the last of them Luhn's check digit
record Canary(String digits) {

    /// A number that was never used before.
    static Canary fresh() {
        StringBuilder digits = new StringBuilder();
        digits.append(ThreadLocalRandom.current().nextInt(1, 10));
        ThreadLocalRandom.current().ints(8, 0, 10).forEach(digits::append);
        int sum =
                IntStream.range(0, 9)
                        .map(i -> {
                            int digit = digits.charAt(i) - '0';
                            int doubled = i % 2 == 0 ? digit * 2 : digit;
                            return doubled > 9 ? doubled - 9 : doubled;
                        })
                        .sum();
        return new Canary(digits.append((10 - sum % 10) % 10).toString());
    }

    /// As somebody would type it.
    String text() {
        return "carte Santé " + digits;
    }
}
