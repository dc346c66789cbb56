package ca.liaison.incident.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One page of incidents; the header `Link` leads to the next.
@Schema(name = "IncidentPage", description = "One page of incidents.")
record IncidentPage(List<IncidentView> items) {}
