/// Who may see what of the directory.
@NullMarked
package ca.liaison.sla.security;

import org.jspecify.annotations.NullMarked;
