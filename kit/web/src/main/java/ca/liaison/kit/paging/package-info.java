/// Pages by immutable keys, with cursors nobody can forge.
@NullMarked
package ca.liaison.kit.paging;

import org.jspecify.annotations.NullMarked;
