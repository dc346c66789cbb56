package ca.liaison.kit.screening;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// Finds personal information in a text: a pure function, linear in the length of the text whatever
/// it holds.
///
/// Naive checks fail both ways - one number in ten passes a check digit by chance, and one with a
/// no-break space in it is missed - so each kind asks for a check digit and for something that
/// names the number.
public final class Screening {

    /// As many as a birth date in words has, the least that anything looked for has.
    private static final int FEWEST_DIGITS = 5;

    private static final Screening SHIPPED = new Screening(ScreeningRules.SHIPPED);

    private final ScreeningRules rules;
    private final List<Detector> detectors;
    private final BirthDates birthDates;

    public Screening(ScreeningRules rules) {
        this.rules = rules;
        this.detectors =
                List.of(
                        new OntarioHealthNumbers(),
                        new RamqNumbers(rules.hostNamePrefixes(), rules.ticketPrefixes()),
                        new SocialInsuranceNumbers(),
                        new ProvincialHealthNumbers());
        this.birthDates = new BirthDates(rules.windows());
    }

    /// The screening by the rules as shipped.
    public static Screening shipped() {
        return SHIPPED;
    }

    /// The kinds of personal information in the text, each once, in the order of
    /// [PersonalInformationKind]; empty if there is none.
    public List<Finding> screen(CharSequence text) {
        Set<PersonalInformationKind> found = EnumSet.noneOf(PersonalInformationKind.class);
        for (Reading reading : Reading.of(List.of(text))) {
            if (reading.text().digits() >= FEWEST_DIGITS) {
                Surroundings surroundings = new Surroundings(reading, rules.windows());
                forEachHit(surroundings, (number, kind) -> found.add(kind));
                if (birthDates.in(surroundings)) {
                    found.add(PersonalInformationKind.BIRTH_DATE_WITH_NAME);
                }
            }
        }
        found.retainAll(rules.kinds());
        return found.stream().map(Finding::new).toList();
    }

    /// What texts hold that stand one after the other and are read together: a number in one that
    /// the one before names, and a number that stands partly in one and partly in the next. Numbers
    /// that a text names itself may be told too; [#screen] finds all of those.
    ///
    /// @return what was found, by the index of each text that holds the number or a part of it
    public SortedMap<Integer, Finding> screenTogether(List<? extends CharSequence> texts) {
        SortedMap<Integer, Finding> found = new TreeMap<>();
        if (texts.size() < 2) {
            return found;
        }
        for (Reading reading : Reading.of(texts)) {
            forEachHit(
                    new Surroundings(reading, rules.windows()),
                    (number, kind) -> {
                        if (rules.kinds().contains(kind)) {
                            Finding finding = new Finding(kind);
                            found.putIfAbsent(reading.textAt(number.start()), finding);
                            found.putIfAbsent(reading.textAt(number.end() - 1), finding);
                        }
                    });
        }
        return found;
    }

    private void forEachHit(
            Surroundings surroundings, BiConsumer<NumberInText, PersonalInformationKind> hit) {
        DigitGroups.of(surroundings.text())
                .forEachNumber(number -> judge(number, surroundings, hit));
    }

    private void judge(
            NumberInText number,
            Surroundings surroundings,
            BiConsumer<NumberInText, PersonalInformationKind> hit) {
        if (number.isAmountOrAddress() || isTicketNumber(number, surroundings.text())) {
            return;
        }
        for (Detector detector : detectors) {
            PersonalInformationKind kind = detector.judge(number, surroundings);
            if (kind != null) {
                hit.accept(number, kind);
            }
        }
    }

    /// `INC-1234567890` and `INC#1234567890` are as much a ticket's number as the glued form.
    private boolean isTicketNumber(NumberInText number, NormalisedText text) {
        int end = number.start();
        if (text.at(end - 1) != '-' && text.at(end - 1) != '#') {
            return false;
        }
        int start = end - 1;
        while (start > end - 12 && text.letterAt(start - 1)) {
            start--;
        }
        return rules.ticketPrefixes()
                .contains(text.folded().substring(Math.max(0, start), end - 1));
    }
}
