/// What every log line of a request carries.
@NullMarked
package ca.liaison.kit.log;

import org.jspecify.annotations.NullMarked;
