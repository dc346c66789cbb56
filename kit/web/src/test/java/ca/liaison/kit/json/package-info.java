@NullMarked
package ca.liaison.kit.json;

import org.jspecify.annotations.NullMarked;
