package ca.liaison.change.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One page of changes; the header `Link` leads to the next.
@Schema(name = "ChangePage", description = "One page of changes.")
record ChangePage(List<ChangeView> items) {}
