/// Request headers of our own meaning.
@NullMarked
package ca.liaison.kit.header;

import org.jspecify.annotations.NullMarked;
