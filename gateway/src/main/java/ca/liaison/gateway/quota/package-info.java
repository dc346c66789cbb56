/// How much an organisation may ask in a while.
@NullMarked
package ca.liaison.gateway.quota;

import org.jspecify.annotations.NullMarked;
