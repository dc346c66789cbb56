/// The gateway's own database.
@NullMarked
package ca.liaison.gateway.database;

import org.jspecify.annotations.NullMarked;
