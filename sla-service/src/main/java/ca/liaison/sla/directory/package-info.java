/// What was agreed: the directory's records, how they are written, and what is shipped.
@NullMarked
package ca.liaison.sla.directory;

import org.jspecify.annotations.NullMarked;
