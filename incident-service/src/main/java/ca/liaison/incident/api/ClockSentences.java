package ca.liaison.incident.api;

import ca.liaison.events.directory.BilingualText;
import ca.liaison.events.directory.Calendar;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.SupportGroup;
import ca.liaison.events.servicelevel.TicketClock;
import ca.liaison.kit.directory.Directory;
import ca.liaison.kit.directory.DirectorySnapshot;
import ca.liaison.kit.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/// Says in words what a person must know of a clock: that nothing was agreed, and that what was
/// agreed cannot be achieved, and why (INC-13; Guide 2.2).
@ApplicationScoped
class ClockSentences {
    private static final String OBJECTIVE = "slo";

    private static final BilingualText NO_TARGET =
            new BilingualText(
                    "Aucune cible convenue n'est au dossier.", "No committed target is on file.");
    private static final BilingualText SLA_NOT_ACHIEVABLE =
            new BilingualText("L'ENS n'est pas réalisable", "The SLA is not achievable");
    private static final BilingualText SLO_NOT_ACHIEVABLE =
            new BilingualText("L'objectif n'est pas réalisable", "The objective is not achievable");
    private static final BilingualText DESK =
            new BilingualText("le service de dépannage (%s)", "the service desk (%s)");
    private static final BilingualText GROUP =
            new BilingualText("le groupe de soutien « %s » (%s)", "the support group “%s” (%s)");
    private static final BilingualText BECAUSE =
            new BilingualText(
                    "%s : d'ici l'échéance, %s n'est ouvert que %s, selon le calendrier « %s ».",
                    "%s: until it is due, %s is open for only %s, by the calendar “%s”.");

    private final Directory directory;

    ClockSentences(Directory directory) {
        this.directory = directory;
    }

    String noTarget(Language language) {
        return NO_TARGET.in(language.tag());
    }

    String notAchievable(
            TicketClock clock, TicketClock.ShortHours hours, Language language, Instant now) {
        DirectorySnapshot known = directory.snapshot();
        String tag = language.tag();
        String calendar =
                known.find(Calendar.class, hours.calendar(), now)
                        .map(found -> found.name().in(tag))
                        .orElse(hours.calendar());
        BilingualText what =
                OBJECTIVE.equals(clock.commitment()) ? SLO_NOT_ACHIEVABLE : SLA_NOT_ACHIEVABLE;
        return language.typeset(
                BECAUSE.in(tag)
                        .formatted(
                                what.in(tag),
                                who(hours, known, tag, now),
                                inHours(Duration.parse(hours.open())),
                                calendar));
    }

    private static String who(
            TicketClock.ShortHours hours, DirectorySnapshot known, String tag, Instant now) {
        String organisation =
                known.organisation(hours.organisation(), now)
                        .map(Organisation::name)
                        .map(name -> name.in(tag))
                        .orElse(hours.organisation());
        String group = hours.supportGroup();
        return group == null
                ? DESK.in(tag).formatted(organisation)
                : GROUP.in(tag)
                        .formatted(
                                known.supportGroup(hours.organisation(), group, now)
                                        .map(SupportGroup::name)
                                        .map(name -> name.in(tag))
                                        .orElse(group),
                                organisation);
    }

    /// As in `3 h 30 min`, which is the same in both languages; on one line.
    private static String inHours(Duration time) {
        long hours = time.toHours();
        int minutes = time.toMinutesPart();
        if (hours == 0) {
            return minutes + "\u00a0min";
        }
        return minutes == 0 ? hours + "\u00a0h" : hours + "\u00a0h\u00a0" + minutes + "\u00a0min";
    }
}
