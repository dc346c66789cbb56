/// What the parties say on a change.
@NullMarked
package ca.liaison.change.conversation;

import org.jspecify.annotations.NullMarked;
