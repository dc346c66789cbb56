/// Refusals as RFC 9457 problems, in French and English, the same in every process.
@NullMarked
package ca.liaison.kit.problem;

import org.jspecify.annotations.NullMarked;
