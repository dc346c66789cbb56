@NullMarked
package ca.liaison.kit.test.requirement;

import org.jspecify.annotations.NullMarked;
