-- Incidents and service requests are handled alike; what was told when they were opened differs.
alter table incident rename to ticket;
alter index incident_updated rename to ticket_updated;
drop index incident_opened;

alter table ticket
    add kind text not null default 'INCIDENT' check (kind in ('INCIDENT', 'SERVICE_REQUEST')),
    add description text,
    alter first_occurred_at drop not null,
    alter service_impact drop not null,
    alter end_user_impact drop not null,
    alter workaround_available drop not null,
    add constraint told_of_an_incident check (
        (kind = 'INCIDENT') = (first_occurred_at is not null and service_impact is not null
            and end_user_impact is not null and workaround_available is not null)),
    add constraint told_of_a_service_request check ((kind = 'SERVICE_REQUEST') = (description is not null));

alter table ticket alter kind drop default;

create index ticket_opened on ticket (kind, opened_at desc, id desc);
