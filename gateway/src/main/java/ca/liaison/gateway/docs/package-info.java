/// The published document and the pages that explain it to people.
@NullMarked
package ca.liaison.gateway.docs;

import org.jspecify.annotations.NullMarked;
