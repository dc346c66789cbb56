/// The directory over HTTP.
@NullMarked
package ca.liaison.sla.api;

import org.jspecify.annotations.NullMarked;
