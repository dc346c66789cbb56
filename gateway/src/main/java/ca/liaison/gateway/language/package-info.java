/// The language of an organisation that names none in its request.
@NullMarked
package ca.liaison.gateway.language;

import org.jspecify.annotations.NullMarked;
