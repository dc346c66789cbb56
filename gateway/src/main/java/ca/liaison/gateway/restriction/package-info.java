/// Access restrictions: what of the exchange is closed to an organisation, known to every copy of
/// the gateway within a second.
@NullMarked
package ca.liaison.gateway.restriction;

import org.jspecify.annotations.NullMarked;
