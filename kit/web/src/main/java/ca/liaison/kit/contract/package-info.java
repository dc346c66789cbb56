/// What every service's OpenAPI document says beyond its annotations: the refusals, the headers,
/// what is always there, and the examples.
@NullMarked
package ca.liaison.kit.contract;

import org.jspecify.annotations.NullMarked;
