package ca.liaison.events.servicelevel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One fact about a service review meeting (CloudEvents data, JSON). What is said at it never
/// travels: who needs the agenda, the minutes or an action asks for them.
///
/// @param type the CloudEvents `type`, as [ServiceReviewEventType] gives it
/// @param review id of the meeting
/// @param organisation with which the hub meets
/// @param by the organisation that did it
/// @param sequence counts the events of this meeting from 1, without a gap
/// @param at when it happened (UTC)
/// @param state of the meeting after it
/// @param from the first month that is looked at, as in `2026-10`
/// @param until the last one
/// @param scheduledAt when the meeting takes place
/// @param action the action that it tells of, as the meeting counts them
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceReviewEvent(
        String type,
        String review,
        String organisation,
        String by,
        long sequence,
        Instant at,
        String state,
        String from,
        String until,
        Instant scheduledAt,
        @Nullable Integer action) {}
