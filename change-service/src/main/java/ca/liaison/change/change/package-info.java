/// The change itself: what is asked for, by which procedure it goes on, and how far it is.
@NullMarked
package ca.liaison.change.change;

import org.jspecify.annotations.NullMarked;
