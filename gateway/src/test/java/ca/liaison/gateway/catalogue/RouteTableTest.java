package ca.liaison.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("XRF-06")
class RouteTableTest {
    private static final Operation OPEN =
            operation("openIncident", "POST", "/v1/incidents", CrossReferenceDuty.ON_CREATE);
    private static final Operation READ =
            operation("readIncident", "GET", "/v1/incidents/{number}", CrossReferenceDuty.NONE);
    private static final Operation ASSIGN =
            operation(
                    "assignIncident",
                    "POST",
                    "/v1/incidents/{number}/assign",
                    CrossReferenceDuty.MUST_MATCH);
    private static final Operation TEMPLATES =
            operation("readTemplates", "GET", "/v1/incidents/templates", CrossReferenceDuty.NONE);

    private final RouteTable routes = new RouteTable(List.of(OPEN, READ, ASSIGN, TEMPLATES));

    @Test
    void aPathAndMethodLeadToTheirOperationAndItsTicket() {
        assertThat(routes.find("POST", "/v1/incidents/INC0000042/assign"))
                .isEqualTo(new Route.Known(ASSIGN, List.of("incident-service"), "INC0000042"));
        assertThat(routes.find("POST", "/v1/incidents"))
                .isEqualTo(new Route.Known(OPEN, List.of("incident-service"), ""));
    }

    @Test
    void aWordOfTheDocumentGoesBeforeANumber() {
        assertThat(routes.find("GET", "/v1/incidents/templates"))
                .isEqualTo(new Route.Known(TEMPLATES, List.of("incident-service"), ""));
        assertThat(routes.find("POST", "/v1/incidents/templates/assign"))
                .isEqualTo(new Route.Known(ASSIGN, List.of("incident-service"), "templates"));
    }

    @Test
    void anotherMethodIsToldWithTheMethodsThereAre() {
        assertThat(routes.find("DELETE", "/v1/incidents/INC0000042"))
                .isEqualTo(new Route.OtherMethod(Set.of("GET")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/v1",
                "/v1/",
                "/v1/incidents/",
                "/v1/incidents//assign",
                "/v1/incident",
                "/v2/incidents",
                "/q/metrics",
                "/v1/incidents/INC0000042/assign/again",
                "/v1/incidents/..",
                "/v1/incidents/./assign",
                "/v1/incidents/%2e%2e",
                "/v1/incidents/..%2Fcross-references",
                "/v1/incidents/INC0000042;v=1",
                "/v1/incidents/INC 42",
                "/v1/incidents/INC0000042%00"
            })
    void whatNoServiceOffersOrCouldReadAsAnotherPathIsUnknown(String path) {
        assertThat(routes.find("GET", path)).isEqualTo(new Route.Unknown());
    }

    @Test
    @Tag("XRF-05")
    void anOperationThatSeveralServicesOfferHasAllOfThemAsOwners() {
        Operation here =
                operation("lookUp", "GET", "/v1/cross-references", CrossReferenceDuty.NONE);
        Operation there =
                new Operation(
                        "lookUp",
                        "change-service",
                        "GET",
                        "/v1/cross-references",
                        CrossReferenceDuty.NONE,
                        5,
                        Operation.USUAL_SIZE);

        Route route = new RouteTable(List.of(here, there)).find("GET", "/v1/cross-references");

        assertThat(route)
                .isEqualTo(
                        new Route.Known(here, List.of("incident-service", "change-service"), ""));
    }

    @Test
    void twoOperationsOnOnePathAreRefused() {
        Operation other =
                operation("otherwise", "POST", "/v1/incidents", CrossReferenceDuty.ON_CREATE);

        assertThatThrownBy(() -> new RouteTable(List.of(OPEN, other)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Operation operation(
            String id, String method, String path, CrossReferenceDuty duty) {
        return new Operation(id, "incident-service", method, path, duty, 1, Operation.USUAL_SIZE);
    }
}
