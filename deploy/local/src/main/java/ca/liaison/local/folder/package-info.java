/// Folders as wholes: removed, copied.
@NullMarked
package ca.liaison.local.folder;

import org.jspecify.annotations.NullMarked;
