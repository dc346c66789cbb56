/// Pages for people who have signed in, built on the public API alone: what a page shows, a
/// partner's tool can fetch.
@NullMarked
package ca.liaison.gateway.portal;

import org.jspecify.annotations.NullMarked;
