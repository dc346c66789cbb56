/// Organisations whose access is restricted, and what that leaves them.
@NullMarked
package ca.liaison.acceptance.containment;

import org.jspecify.annotations.NullMarked;
