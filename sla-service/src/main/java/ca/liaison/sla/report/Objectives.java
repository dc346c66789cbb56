package ca.liaison.sla.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What is measured and what it has to be: as it is shipped, or as a file of the installation says
/// it (`liaison.reports.objectives`), so that a change needs no release. What held in a month that
/// was closed has to stay in it.
@Singleton
class Objectives {
    private static final String SHIPPED = "/directory/objectives.json";
    private static final TypeReference<List<ObjectiveTerms>> TERMS = new TypeReference<>() {};

    private final List<ObjectiveTerms> all;

    @Inject
    Objectives(
            ObjectMapper mapper,
            @ConfigProperty(name = "liaison.reports.objectives") Optional<Path> file) {
        try (InputStream text = file.isPresent() ? Files.newInputStream(file.get()) : shipped()) {
            this.all = checked(mapper.readValue(text, TERMS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The objectives of service levels cannot be read", unreadable);
        }
    }

    List<ObjectiveTerms> all() {
        return all;
    }

    private static InputStream shipped() {
        return Objects.requireNonNull(Objectives.class.getResourceAsStream(SHIPPED));
    }

    private static List<ObjectiveTerms> checked(List<ObjectiveTerms> given) {
        List<Objective> codes = given.stream().map(ObjectiveTerms::code).toList();
        if (!codes.equals(Arrays.asList(Objective.values()))) {
            throw new IllegalStateException(
                    "The objectives of service levels have to be, in this order: "
                            + Arrays.stream(Objective.values()).map(Objective::code).toList());
        }
        return List.copyOf(given);
    }
}
