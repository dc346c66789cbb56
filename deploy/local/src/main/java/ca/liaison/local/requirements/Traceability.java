package ca.liaison.local.requirements;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The catalogue beside the executed tests.
///
/// @param requirements all requirements with their tests, in the catalogue's order
/// @param unknownTags tags of executed tests that look like a requirement's id and are none
record Traceability(List<ProvenRequirement> requirements, SortedSet<String> unknownTags) {

    static Traceability of(Catalogue catalogue, List<ExecutedTest> tests) {
        SortedSet<String> unknown =
                tests.stream()
                        .flatMap(test -> test.tags().stream())
                        .filter(Requirement::isId)
                        .collect(Collectors.toCollection(TreeSet::new));
        catalogue.requirements().forEach(requirement -> unknown.remove(requirement.id()));
        return new Traceability(
                catalogue.requirements().stream()
                        .map(requirement ->
                                ProvenRequirement.of(requirement, proofs(requirement, tests)))
                        .toList(),
                unknown);
    }

    /// The requirements whose id begins with the prefix, and only those without a test if that is
    /// asked for.
    Traceability only(String prefix, boolean missing) {
        return new Traceability(
                requirements.stream()
                        .filter(requirement -> requirement.id().startsWith(prefix))
                        .filter(requirement -> !missing || requirement.status() == Status.MISSING)
                        .toList(),
                unknownTags);
    }

    private static List<Proof> proofs(Requirement requirement, List<ExecutedTest> tests) {
        return tests.stream()
                .filter(test -> test.tags().contains(requirement.id()))
                .collect(
                        Collectors.groupingBy(
                                test -> test.className() + " " + test.name(),
                                TreeMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(Proof::of)
                .toList();
    }
}
