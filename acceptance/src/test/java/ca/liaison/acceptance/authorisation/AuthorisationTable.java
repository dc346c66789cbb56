package ca.liaison.acceptance.authorisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A table of who may do what: per operation and caller the status that the caller gets.
///
/// @param callers clients, in the order of the columns
/// @param rows statuses by the operation's name, in the order of the callers
record AuthorisationTable(List<String> callers, Map<String, List<Integer>> rows) {
    private static final Pattern GAP = Pattern.compile(" {2,}");

    static AuthorisationTable read(String file) {
        List<List<String>> lines = lines(file);
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.put(
                    line.getFirst(),
                    line.subList(1, line.size()).stream().map(Integer::valueOf).toList());
        }
        List<String> heading = lines.getFirst();
        return new AuthorisationTable(heading.subList(1, heading.size()), rows);
    }

    private static List<List<String>> lines(String file) {
        try (BufferedReader table =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        AuthorisationTable.class.getResourceAsStream(file)),
                                UTF_8))) {
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(GAP.split(line)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
