/// Processes that outlive the launcher, known again by their pid files, and the ports they ask for.
@NullMarked
package ca.liaison.local.process;

import org.jspecify.annotations.NullMarked;
