/// Files attached to tickets: logs and screenshots.
@NullMarked
package ca.liaison.incident.attachments;

import org.jspecify.annotations.NullMarked;
