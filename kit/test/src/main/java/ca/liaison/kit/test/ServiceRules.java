package ca.liaison.kit.test;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/// The shape that every service has. A service applies it in ten lines:
///
/// ```java
/// @AnalyzeClasses(packages = "ca.liaison.incident", importOptions = ImportOption.DoNotIncludeTests.class)
/// class ArchitectureTest {
///     @ArchTest static final ArchTests SHAPE = ArchTests.in(ServiceRules.class);
/// }
/// ```
public final class ServiceRules {
    private static final List<String> SERVICES =
            List.of("incident", "change", "problem", "privacy", "sla", "gateway");

    private ServiceRules() {}

    @ArchTest
    static final ArchRule only_the_api_room_has_paths =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..api..")
                    .should()
                    .beAnnotatedWith("jakarta.ws.rs.Path");

    @ArchTest
    static final ArchRule only_the_api_room_knows_http =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws.rs..", "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule only_the_consuming_room_touches_channels =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..consuming..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.eclipse.microprofile.reactive.messaging..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule nobody_reads_tokens_but_the_kit =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.microprofile.jwt..");

    @ArchTest
    static final ArchRule transactions_begin_in_use_cases =
            noClasses()
                    .that()
                    .resideInAnyPackage("..api..", "..publishing..", "..security..")
                    .should()
                    .beAnnotatedWith("jakarta.transaction.Transactional");

    @ArchTest
    static final ArchRule every_operation_says_who_may_call_it =
            methods().that(are(operations())).should(sayWhoMayCall()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith("jakarta.inject.Inject");

    @ArchTest
    static final ArchRule time_comes_from_a_clock =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Date");

    @ArchTest
    static final ArchRule nothing_is_printed =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DAO|DTO|Dao|Dto)")
                    .orShould()
                    .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");

    @ArchTest
    static void rooms_have_no_cycles(JavaClasses imported) {
        slices().matching("ca.liaison.(*.*)..").should().beFreeOfCycles().check(imported);
    }

    @ArchTest
    static void no_service_knows_another(JavaClasses imported) {
        String own =
                imported.stream()
                        .map(each -> each.getPackageName().split("\\.", -1)[2])
                        .findFirst()
                        .orElseThrow();
        String[] others =
                SERVICES.stream()
                        .filter(each -> !each.equals(own))
                        .map(each -> "ca.liaison." + each + "..")
                        .toArray(String[]::new);
        noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(imported);
    }

    @ArchTest
    static void every_package_is_null_marked(JavaClasses imported) {
        List<String> unmarked =
                imported.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(each -> !each.getClasses().isEmpty())
                        .filter(each -> each.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                        .map(each -> each.getName())
                        .sorted()
                        .collect(Collectors.toList());
        if (!unmarked.isEmpty()) {
            throw new AssertionError("Packages without @NullMarked: " + unmarked);
        }
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaMethod> operations() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "operations",
                method ->
                        List.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
                                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        List<String> marks =
                List.of(
                        "io.quarkus.security.Authenticated",
                        "jakarta.annotation.security.RolesAllowed",
                        "jakarta.annotation.security.PermitAll");
        return new ArchCondition<>("say who may call") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said =
                        marks.stream()
                                .anyMatch(mark ->
                                        method.isAnnotatedWith(mark)
                                                || method.getOwner().isAnnotatedWith(mark));
                if (!said) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " does not"));
                }
            }
        };
    }
}
