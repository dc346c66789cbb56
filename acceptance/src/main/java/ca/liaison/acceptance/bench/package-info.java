/// How fast the suite is on this machine, and how that compares to PostgreSQL alone.
@NullMarked
package ca.liaison.acceptance.bench;

import org.jspecify.annotations.NullMarked;
