/// What is to be done at a time: kept in the database, done exactly once, whatever is killed.
@NullMarked
package ca.liaison.kit.timer;

import org.jspecify.annotations.NullMarked;
