package ca.liaison.sla.api;

import ca.liaison.events.directory.Source;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FigureSource", description = "Where a figure or a rule was taken from.")
record SourceView(
        @Schema(
                        description = "Title of the document",
                        examples = "Disponibilité et soutien du service ONE Mail")
                String document,
        @Schema(description = "Paragraph, table or heading of it", examples = "3.4")
                String paragraph,
        @Schema(
                        description =
                                "Version or date that the document bears; `undated` where it bears none",
                        examples = "0.01 (2015)")
                String version,
        @Schema(
                        description =
                                "Whether the document does not settle it here and the"
                                        + " hub decided it",
                        examples = "false")
                boolean decidedByHub) {

    static SourceView of(Source source) {
        return new SourceView(
                source.document(), source.paragraph(), source.version(), source.decidedByHub());
    }
}
