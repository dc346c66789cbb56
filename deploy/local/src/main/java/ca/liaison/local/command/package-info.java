/// The launcher's commands, one class each.
@NullMarked
package ca.liaison.local.command;

import org.jspecify.annotations.NullMarked;
