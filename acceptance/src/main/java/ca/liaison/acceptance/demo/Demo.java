package ca.liaison.acceptance.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.liaison.acceptance.desk.Desks;
import ca.liaison.acceptance.desk.NoAnswer;
import ca.liaison.acceptance.events.EventReader;
import ca.liaison.acceptance.suite.Addresses;
import java.io.PrintStream;

/// `./liaison demo`: plays incidents through the gateway of the running suite, one in each
/// direction and a major one, and a change from its cut-off to its window, with the tokens of the
/// organisations' desks, shows how their service levels stand, and holds a meeting about them.
///
/// Exit codes: 0 if everything went as expected, else 1.
public final class Demo {
    private Demo() {}

    /// Takes no arguments.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        System.exit(run(out));
    }

    private static int run(PrintStream out) {
        try {
            Addresses addresses = Addresses.ofCommand();
            play(addresses, out);
            return 0;
        } catch (Play.Interrupted notAsExpected) {
            out.printf("%nThis is not as it should be. %s%n", notAsExpected.getMessage());
        } catch (NoAnswer silence) {
            out.printf(
                    "%nNo answer (%s). Is the suite up? ./liaison status%n", silence.getMessage());
        } catch (IllegalStateException fault) {
            out.println(fault.getMessage());
        }
        return 1;
    }

    private static void play(Addresses addresses, PrintStream out) {
        Desks desks = new Desks(addresses);
        out.printf(
                "Incidents between service desks, through the gateway %s%n", addresses.gateway());
        try (EventReader events = EventReader.fromNow(addresses.kafka(), EventReader.INCIDENTS)) {
            new PartnerToHub(desks, events, new Play(out)).perform();
            new HubToPartner(desks, new Play(out)).perform();
            new MajorIncident(desks, new Play(out)).perform();
            new Changes(desks, new Play(out)).perform();
            new ServiceLevels(desks, addresses.gateway(), new Play(out)).perform();
            new ReviewMeeting(desks, new Play(out)).perform();
        }
        out.printf("%nEverything was as expected.%n");
    }
}
