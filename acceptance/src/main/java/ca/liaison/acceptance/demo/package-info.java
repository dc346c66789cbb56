/// The story of an incident between organisations, for people to watch.
@NullMarked
package ca.liaison.acceptance.demo;

import org.jspecify.annotations.NullMarked;
