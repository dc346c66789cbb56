package ca.liaison.sla.api;

import ca.liaison.events.directory.SupportingServices;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SupportingServices",
        description = "The services that another one cannot do its work without.")
record SupportingServicesView(
        @Schema(description = "Their codes", examples = "[\"ACCDR\"]") List<String> services,
        @Schema(description = "Where this was taken from") SourceView source) {

    static SupportingServicesView of(SupportingServices supporting) {
        return new SupportingServicesView(
                supporting.services(), SourceView.of(supporting.source()));
    }
}
