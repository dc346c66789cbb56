/// Who may do what, operation by operation.
@NullMarked
package ca.liaison.acceptance.authorisation;

import org.jspecify.annotations.NullMarked;
