package ca.liaison.local.requirements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// All requirements, in the order of the catalogue.
record Catalogue(List<Requirement> requirements) {

    static final Path FILE = Path.of("docs", "requirements.tsv");

    private static final String HEADER = "id\tarea\ttitle\tsource";

    /// Reads the table of the repository whose root folder is given.
    ///
    /// @throws IllegalStateException if a line is not of the table's form
    static Catalogue read(Path root) throws IOException {
        List<String> lines = Files.readAllLines(root.resolve(FILE));
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalStateException(FILE + " does not begin with its column names");
        }
        return new Catalogue(lines.stream().skip(1).map(Catalogue::requirement).toList());
    }

    private static Requirement requirement(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 4) {
            throw new IllegalStateException(FILE + " has a line without four columns: " + line);
        }
        return new Requirement(cells[0], cells[1], cells[2], cells[3]);
    }
}
