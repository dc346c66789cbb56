package ca.liaison.sla.api;

import ca.liaison.events.directory.PriorityDefinition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PriorityDefinition",
        description = "What a priority means under an agreement (ONE Mail, table 1).")
record PriorityDefinitionView(
        @Schema(
                        description = "The priority",
                        enumeration = {"P1", "P2", "P3", "P4"},
                        examples = "P2")
                String priority,
        @Schema(description = "What it means") BilingualTextView meaning,
        @Schema(description = "Where the definition was taken from") SourceView source) {

    static PriorityDefinitionView of(PriorityDefinition definition) {
        return new PriorityDefinitionView(
                definition.priority(),
                BilingualTextView.of(definition.meaning()),
                SourceView.of(definition.source()));
    }
}
