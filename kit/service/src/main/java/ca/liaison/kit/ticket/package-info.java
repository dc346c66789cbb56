/// What every ticket has, whatever its kind: a number, a history, people who are told, an order of
/// judgement.
@NullMarked
package ca.liaison.kit.ticket;

import org.jspecify.annotations.NullMarked;
