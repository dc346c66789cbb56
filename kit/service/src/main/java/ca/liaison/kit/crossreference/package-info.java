/// The cross-reference: claiming a partner's number, acknowledging, correcting, looking up.
@NullMarked
package ca.liaison.kit.crossreference;

import org.jspecify.annotations.NullMarked;
