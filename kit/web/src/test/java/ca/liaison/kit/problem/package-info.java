@NullMarked
package ca.liaison.kit.problem;

import org.jspecify.annotations.NullMarked;
