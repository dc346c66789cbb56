/// The exchange of incidents as the Guide describes it, in both directions.
@NullMarked
package ca.liaison.acceptance.exchange;

import org.jspecify.annotations.NullMarked;
