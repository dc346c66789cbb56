/// Restricting access and lifting restrictions: what the gateway itself offers below `/v1`
/// (INC-34).
@NullMarked
package ca.liaison.gateway.containment;

import org.jspecify.annotations.NullMarked;
