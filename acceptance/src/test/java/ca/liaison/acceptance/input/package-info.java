/// What nobody should send, and that nothing of it stays anywhere.
@NullMarked
package ca.liaison.acceptance.input;

import org.jspecify.annotations.NullMarked;
