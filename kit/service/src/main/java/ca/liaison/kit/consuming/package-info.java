/// How messages of others are received.
@NullMarked
package ca.liaison.kit.consuming;

import org.jspecify.annotations.NullMarked;
