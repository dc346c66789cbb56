/// Who is calling, and the tokens with which the gateway calls the services on the caller's behalf.
@NullMarked
package ca.liaison.gateway.token;

import org.jspecify.annotations.NullMarked;
