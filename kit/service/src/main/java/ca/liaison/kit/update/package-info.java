/// What the parties say on tickets, append-only.
@NullMarked
package ca.liaison.kit.update;

import org.jspecify.annotations.NullMarked;
