/// The time by which rules and timers judge. It is the real time, except that the demonstration can
/// move it forward, for all services at once.
@NullMarked
package ca.liaison.kit.businesstime;

import org.jspecify.annotations.NullMarked;
