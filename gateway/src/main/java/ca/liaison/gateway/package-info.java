/// The front door of the suite: everything enters here, and nothing that a service decides is
/// decided here.
@NullMarked
package ca.liaison.gateway;

import org.jspecify.annotations.NullMarked;
