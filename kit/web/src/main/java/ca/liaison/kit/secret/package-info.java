/// Keyed digests for what must be compared or trusted later without being stored or forgeable.
@NullMarked
package ca.liaison.kit.secret;

import org.jspecify.annotations.NullMarked;
