/// What the services offer: their OpenAPI documents merged into one, and the route table read from
/// it.
@NullMarked
package ca.liaison.gateway.catalogue;

import org.jspecify.annotations.NullMarked;
