/// Talking to PostgreSQL beside the object mapper, and telling its failures apart.
@NullMarked
package ca.liaison.kit.database;

import org.jspecify.annotations.NullMarked;
