@NullMarked
package ca.liaison.local.requirements;

import org.jspecify.annotations.NullMarked;
