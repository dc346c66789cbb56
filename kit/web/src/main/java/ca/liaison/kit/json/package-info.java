/// Reading request bodies strictly, telling every fault at once.
@NullMarked
package ca.liaison.kit.json;

import org.jspecify.annotations.NullMarked;
