/// The pages for people, in a real browser.
@NullMarked
package ca.liaison.acceptance.portal;

import org.jspecify.annotations.NullMarked;
