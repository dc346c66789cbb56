/// How messages of other services take effect here.
@NullMarked
package ca.liaison.kit.consuming;

import org.jspecify.annotations.NullMarked;
