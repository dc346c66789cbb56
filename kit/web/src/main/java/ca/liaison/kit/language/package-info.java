/// The two languages of the suite and how one is chosen for an answer.
@NullMarked
package ca.liaison.kit.language;

import org.jspecify.annotations.NullMarked;
