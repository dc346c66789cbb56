package ca.liaison.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DemonstrationOperationsTest {

    @Test
    void areLeftOutWithTheTagThatNoOtherOperationHas() throws JsonProcessingException {
        JsonNode document =
                new ObjectMapper()
                        .readTree(
                                """
                                {"tags": [{"name": "Clock"}, {"name": "Directory"}],
                                 "paths": {
                                   "/v1/business-clock": {
                                     "get": {"tags": ["Clock", "Directory"], "x-demonstration": true},
                                     "post": {"tags": ["Clock"], "x-demonstration": true}},
                                   "/v1/services": {
                                     "parameters": [],
                                     "get": {"tags": ["Directory"]},
                                     "post": {"tags": ["Directory"], "x-demonstration": false}}}}
                                """);

        DemonstrationOperations.leaveOut(document);

        assertThat(document)
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"tags": [{"name": "Directory"}],
                                         "paths": {
                                           "/v1/services": {
                                             "parameters": [],
                                             "get": {"tags": ["Directory"]},
                                             "post": {"tags": ["Directory"], "x-demonstration": false}}}}
                                        """));
    }
}
