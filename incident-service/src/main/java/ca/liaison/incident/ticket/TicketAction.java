package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be done with an incident.
@Schema(
        description =
                """
                What can be done with a ticket. In paths the words are joined by hyphens: `mark_duplicate` is `…/mark-duplicate`; `open` is `POST /v1/incidents` or `POST /v1/service-requests`, `update` is `POST …/updates`, `attach` is `POST …/attachments`.

                - `open`: a ticket is opened
                - `acknowledge`: a partner that was asked to act gives its own number
                - `assign`: it is given to an organisation or a support group
                - `start`: the assignee takes it up
                - `wait`: work waits for somebody's word
                - `resume`: work goes on
                - `resolve`: the assignee says what was done
                - `accept`: the opener accepts the resolution, which closes it
                - `reopen`: the opener says that the fault is back
                - `close`: the hub's desk closes it, since the opener accepted by another channel, or did not answer as often as agreed
                - `record_contact_attempt`: the hub's desk tried to reach the opener about the resolution
                - `declare_unresolvable`: the hub's desk closes it, since no reasonable solution exists
                - `cancel`: it ends without work
                - `mark_duplicate`: it ends in favour of another ticket
                - `transfer`: it ends and the matter goes on as another kind of ticket
                - `change_priority`: the priority that counts is changed
                - `report_priority`: the opener changes the priority as it sees it
                - `withdraw_party`: a partner is no longer asked to act; what was assigned to it goes back to the hub's desk
                - `waive_number`: the hub does without the number of a partner that was asked to act
                - `correct_partner_number`: a number that was registered wrongly is put right
                - `approve`: somebody at the hub agrees to a service request that needs it
                - `decline`: somebody at the hub does not agree, which ends the request
                - `end_window`: what was asked for until a time ended by itself; nobody does it
                - `declare_major`: an incident becomes a major incident, with a coordinator
                - `name_coordinator`: a major incident gets another coordinator
                - `open_bridge`: a conference bridge is opened for an incident, or another one in its stead
                - `invite`: organisations and vendors are invited to the bridge of a major incident; they do not become parties
                - `send_notice`: organisations are told of an outage, of how it goes on, or of its end
                - `request_problem`: the problem behind a major incident is to be looked for, since no cause was told when it was resolved
                - `schedule_review`: a major incident is to be looked back at, at some time
                - `complete_review`: the report on a major incident is ready
                - `request_report`: a party asks for the report
                - `give_report`: a party gets its copy of the report, without sensitive details
                - `refuse_report`: a party does not get the report, with the reason
                - `record_emergency_fix`: a change that was made at once for an urgent incident is recorded
                - `record_response_step`: a step of the response to a security incident is recorded
                - `escalate`: a party or the hub's desk escalates the ticket on a ground
                - `pass_on_escalation`: the hub's desk passes an escalation on to a lead of the service
                - `record_disclosure`: it is recorded by which approved channel personal information was passed on, and nothing of it
                - `record_recovery`: the monitoring system whose alerts opened the ticket told that the fault is over; nobody does it, and the ticket stays as it is
                - `link_change`: a change was filed for an emergency fix of the incident; nobody does it, and the ticket stays as it is
                - `update`: somebody says something on it
                - `attach`: somebody attaches a file
                - `redact`: a text or a file is taken away for good\
                """)
public enum TicketAction {
    OPEN,
    ACKNOWLEDGE,
    ASSIGN,
    START,
    WAIT,
    RESUME,
    RESOLVE,
    ACCEPT,
    REOPEN,
    CLOSE,
    RECORD_CONTACT_ATTEMPT,
    DECLARE_UNRESOLVABLE,
    CANCEL,
    MARK_DUPLICATE,
    TRANSFER,
    CHANGE_PRIORITY,
    REPORT_PRIORITY,
    WITHDRAW_PARTY,
    WAIVE_NUMBER,
    CORRECT_PARTNER_NUMBER,
    APPROVE,
    DECLINE,
    END_WINDOW,
    DECLARE_MAJOR,
    NAME_COORDINATOR,
    OPEN_BRIDGE,
    INVITE,
    SEND_NOTICE,
    REQUEST_PROBLEM,
    SCHEDULE_REVIEW,
    COMPLETE_REVIEW,
    REQUEST_REPORT,
    GIVE_REPORT,
    REFUSE_REPORT,
    RECORD_EMERGENCY_FIX,
    RECORD_RESPONSE_STEP,
    ESCALATE,
    PASS_ON_ESCALATION,
    RECORD_DISCLOSURE,
    RECORD_RECOVERY,
    LINK_CHANGE,
    UPDATE,
    ATTACH,
    REDACT;

    /// As it stands in history, events and `allowedActions`.
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
