/// The published document of the API, and what holds every answer against it.
@NullMarked
package ca.liaison.acceptance.contract;

import org.jspecify.annotations.NullMarked;
