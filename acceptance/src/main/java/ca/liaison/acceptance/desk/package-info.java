/// Service desks that talk to the suite through the gateway, as a partner's tool would.
@NullMarked
package ca.liaison.acceptance.desk;

import org.jspecify.annotations.NullMarked;
