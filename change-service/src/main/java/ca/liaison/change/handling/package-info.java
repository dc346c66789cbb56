/// What is done with a change, from its review to its end.
@NullMarked
package ca.liaison.change.handling;

import org.jspecify.annotations.NullMarked;
