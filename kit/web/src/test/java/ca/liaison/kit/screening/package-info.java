@NullMarked
package ca.liaison.kit.screening;

import org.jspecify.annotations.NullMarked;
