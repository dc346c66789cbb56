/// Directory records on their way to every other service.
@NullMarked
package ca.liaison.sla.publishing;

import org.jspecify.annotations.NullMarked;
