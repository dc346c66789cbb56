/// Sending a request to its owner and hearing, or not hearing, the answer.
@NullMarked
package ca.liaison.gateway.forward;

import org.jspecify.annotations.NullMarked;
