/// The French of OpenAPI documents, whose annotations are written in English.
@NullMarked
package ca.liaison.kit.translation;

import org.jspecify.annotations.NullMarked;
