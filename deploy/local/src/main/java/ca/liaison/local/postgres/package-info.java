/// A real PostgreSQL server from packaged binaries, and the one template by which databases and
/// their roles are made.
@NullMarked
package ca.liaison.local.postgres;

import org.jspecify.annotations.NullMarked;
