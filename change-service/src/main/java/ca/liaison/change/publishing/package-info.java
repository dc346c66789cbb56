/// What happened, as history, notices and events.
@NullMarked
package ca.liaison.change.publishing;

import org.jspecify.annotations.NullMarked;
