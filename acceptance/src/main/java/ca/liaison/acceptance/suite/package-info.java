/// The suite as processes: where its parts are, how they are started, and how they die.
@NullMarked
package ca.liaison.acceptance.suite;

import org.jspecify.annotations.NullMarked;
