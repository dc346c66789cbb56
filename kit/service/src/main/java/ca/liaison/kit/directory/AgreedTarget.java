package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.ServiceLevelTarget;

/// A target, and the version of the agreement that it stands in.
public record AgreedTarget(Agreement agreement, ServiceLevelTarget target) {}
