/// Plain SQL for what is written beside an object mapper, or without one.
@NullMarked
package ca.liaison.kit.sql;

import org.jspecify.annotations.NullMarked;
