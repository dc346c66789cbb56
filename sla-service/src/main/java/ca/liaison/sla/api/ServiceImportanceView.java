package ca.liaison.sla.api;

import ca.liaison.events.directory.ServiceImportance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ServiceImportance", description = "How much depends on a service.")
record ServiceImportanceView(
        @Schema(description = "Whether an outage of it can be a major incident", examples = "true")
                boolean essential,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ServiceImportanceView of(ServiceImportance importance) {
        return new ServiceImportanceView(
                importance.essential(), SourceView.of(importance.source()));
    }
}
