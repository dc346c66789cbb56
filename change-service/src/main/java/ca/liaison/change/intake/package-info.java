/// Filing a request for change.
@NullMarked
package ca.liaison.change.intake;

import org.jspecify.annotations.NullMarked;
