/// The one door: who comes in, how refusals read, what happens while a service is down.
@NullMarked
package ca.liaison.acceptance.door;

import org.jspecify.annotations.NullMarked;
