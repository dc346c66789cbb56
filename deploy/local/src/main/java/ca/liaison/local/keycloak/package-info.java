/// Keycloak's distribution, built once for our options.
@NullMarked
package ca.liaison.local.keycloak;

import org.jspecify.annotations.NullMarked;
