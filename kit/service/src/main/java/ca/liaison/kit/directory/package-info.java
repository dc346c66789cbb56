/// The directory as a service knows it: organisations, services, support groups and agreements, in
/// its own database and in memory, so that no request has to ask sla-service.
@NullMarked
package ca.liaison.kit.directory;

import org.jspecify.annotations.NullMarked;
