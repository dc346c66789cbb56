/// Moving business time forward, in the demonstration.
@NullMarked
package ca.liaison.sla.businessclock;

import org.jspecify.annotations.NullMarked;
