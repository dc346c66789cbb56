/// When a change may be made: the board's meetings, lead times, notices. Plain functions.
@NullMarked
package ca.liaison.change.timing;

import org.jspecify.annotations.NullMarked;
