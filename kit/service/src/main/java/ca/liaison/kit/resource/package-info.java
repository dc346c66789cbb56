/// The operations that every service with tickets offers alike. A service's resource gives them a
/// path and a kind by extending them.
@NullMarked
package ca.liaison.kit.resource;

import org.jspecify.annotations.NullMarked;
