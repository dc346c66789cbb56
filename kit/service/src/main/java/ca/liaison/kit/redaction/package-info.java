/// Taking texts away: what was said is gone, that it was said and who took it away stays.
@NullMarked
package ca.liaison.kit.redaction;

import org.jspecify.annotations.NullMarked;
