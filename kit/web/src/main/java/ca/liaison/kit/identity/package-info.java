/// Who is calling: organisation, roles, subject and client, as the token says.
@NullMarked
package ca.liaison.kit.identity;

import org.jspecify.annotations.NullMarked;
