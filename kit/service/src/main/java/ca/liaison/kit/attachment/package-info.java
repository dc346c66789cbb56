/// Files that organisations attach to tickets: logs and screenshots.
@NullMarked
package ca.liaison.kit.attachment;

import org.jspecify.annotations.NullMarked;
