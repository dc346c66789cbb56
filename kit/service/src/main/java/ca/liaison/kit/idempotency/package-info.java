/// Requests that carry a key can be repeated.
@NullMarked
package ca.liaison.kit.idempotency;

import org.jspecify.annotations.NullMarked;
