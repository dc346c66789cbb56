/// The caller's own ticket number: is it there, does it fit, does the answer carry it.
@NullMarked
package ca.liaison.gateway.reference;

import org.jspecify.annotations.NullMarked;
