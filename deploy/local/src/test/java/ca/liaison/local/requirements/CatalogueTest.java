package ca.liaison.local.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The product's own catalogue, and the tags of all tests in the tree.
class CatalogueTest {

    private static final Path ROOT = Path.of(System.getProperty("liaison.root", "../.."));
    private static final Pattern TAG = Pattern.compile("@Tag\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern ALMOST_AN_ID = Pattern.compile("(?i)[a-z]{2,4}[-_ ]?[0-9]{1,3}");

    @Test
    void everyIdIsWellFormedAndUnique() throws IOException {
        Catalogue catalogue = Catalogue.read(ROOT);

        assertThat(catalogue.requirements())
                .isNotEmpty()
                .extracting(Requirement::id)
                .doesNotHaveDuplicates()
                .allMatch(Requirement::isId);
    }

    @Test
    void everyRequirementHasAShortTitleAnAreaAndASource() throws IOException {
        assertThat(Catalogue.read(ROOT).requirements())
                .allSatisfy(requirement -> {
                    assertThat(requirement.title().split(" ")).hasSizeBetween(5, 12);
                    assertThat(requirement.area()).matches("[a-z-]+");
                    assertThat(requirement.source()).isNotBlank();
                });
    }

    @Test
    void everyTagThatLooksLikeAnIdIsInTheCatalogue() throws IOException {
        Set<String> ids =
                Catalogue.read(ROOT).requirements().stream()
                        .map(Requirement::id)
                        .collect(Collectors.toSet());

        assertThat(tagsOfAllTests())
                .isNotEmpty()
                .allSatisfy((tag, file) -> assertThat(ids).as("tag in %s", file).contains(tag));
    }

    /// Each tag that is an id, or is meant as one, with a file that has it. The samples of the
    /// recorder's own test are left out.
    private static SortedMap<String, Path> tagsOfAllTests() throws IOException {
        SortedMap<String, Path> tags = new TreeMap<>();
        for (Path module : Modules.of(ROOT)) {
            Path sources = module.resolve("src/test/java");
            if (!module.endsWith("kit/requirement") && Files.isDirectory(sources)) {
                collectTags(sources, tags);
            }
        }
        return tags;
    }

    private static void collectTags(Path sources, SortedMap<String, Path> tags) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TAG.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(tag -> ALMOST_AN_ID.matcher(tag).matches())
                        .forEach(tag -> tags.put(tag, ROOT.relativize(file)));
            }
        }
    }
}
