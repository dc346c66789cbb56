/// One log line a request.
@NullMarked
package ca.liaison.kit.requestlog;

import org.jspecify.annotations.NullMarked;
