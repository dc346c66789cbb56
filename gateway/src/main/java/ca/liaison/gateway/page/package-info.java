/// What all pages for people have in common: their frame, its words and the language.
@NullMarked
package ca.liaison.gateway.page;

import org.jspecify.annotations.NullMarked;
