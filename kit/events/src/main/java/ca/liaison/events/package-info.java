/// The wire contracts of the events that services publish: facts only, never free text.
@NullMarked
package ca.liaison.events;

import org.jspecify.annotations.NullMarked;
