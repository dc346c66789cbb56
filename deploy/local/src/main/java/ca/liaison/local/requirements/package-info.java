/// Which requirement is proven by which tests: the catalogue of `docs/requirements.tsv` beside the
/// tests as they were last executed.
@NullMarked
package ca.liaison.local.requirements;

import org.jspecify.annotations.NullMarked;
