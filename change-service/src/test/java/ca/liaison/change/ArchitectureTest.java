package ca.liaison.change;

import ca.liaison.kit.test.ServiceRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/// The service has the shape that all services have.
@AnalyzeClasses(
        packages = "ca.liaison.change",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest static final ArchTests SHAPE = ArchTests.in(ServiceRules.class);
}
