/// Who may see an incident and who may do what with it.
@NullMarked
package ca.liaison.incident.security;

import org.jspecify.annotations.NullMarked;
