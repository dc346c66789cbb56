@NullMarked
package ca.liaison.kit.reference;

import org.jspecify.annotations.NullMarked;
