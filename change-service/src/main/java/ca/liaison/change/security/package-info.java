/// Who may see and do what.
@NullMarked
package ca.liaison.change.security;

import org.jspecify.annotations.NullMarked;
