/// Records each executed test with its tags, so that `./liaison requirements` can tell which
/// requirement is proven.
@NullMarked
package ca.liaison.kit.test.requirement;

import org.jspecify.annotations.NullMarked;
