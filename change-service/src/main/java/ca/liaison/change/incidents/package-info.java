/// What changes need to know of incidents, as incident-service told it.
@NullMarked
package ca.liaison.change.incidents;

import org.jspecify.annotations.NullMarked;
