/// What happens when two requests, or two transactions, meet.
@NullMarked
package ca.liaison.incident.concurrency;

import org.jspecify.annotations.NullMarked;
