package ca.liaison.gateway.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The one OpenAPI document of everything that the gateway routes (GWY-04).
///
/// @param document OpenAPI 3.1
/// @param operations in the order of the document; one that several services offer stands here once
///   for each
/// @param faults why something in the services' documents is left out; a build with a fault fails
public record MergedDocument(ObjectNode document, List<Operation> operations, List<String> faults) {
    public MergedDocument {
        operations = List.copyOf(operations);
        faults = List.copyOf(faults);
    }
}
