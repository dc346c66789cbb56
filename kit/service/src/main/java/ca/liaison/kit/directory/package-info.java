/// The directory as a service knows it: who and what tickets are about and what was agreed, in its
/// own database and in memory, so that no request has to ask sla-service.
@NullMarked
package ca.liaison.kit.directory;

import org.jspecify.annotations.NullMarked;
