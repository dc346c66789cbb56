/// What other services tell.
@NullMarked
package ca.liaison.sla.consuming;

import org.jspecify.annotations.NullMarked;
