package ca.liaison.local.command;

import ca.liaison.local.suite.DemonstrationTokens;
import ca.liaison.local.suite.Home;
import java.io.PrintStream;
import java.util.List;

/// `token <client>`: an access token of a demonstration client, alone on its line.
public final class Token {

    private final Home home;
    private final PrintStream output;

    /// The token goes to `output`.
    public Token(Home home, PrintStream output) {
        this.home = home;
        this.output = output;
    }

    /// Answers 0 if there is a token.
    public int run(List<String> arguments) {
        String client = Options.of(arguments, List.of()).only("client, such as nord-desk");
        output.println(new DemonstrationTokens(Present.suite(home).ports()).tokenOf(client));
        return 0;
    }
}
