/// Working time: how calendars of the directory count, as plain functions, exact to the second
/// (SLA-10).
@NullMarked
package ca.liaison.kit.calendar;

import org.jspecify.annotations.NullMarked;
