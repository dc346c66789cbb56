-- A security incident is for the security roles of its parties alone, from its opening on.
alter table ticket
    add security boolean not null default false,
    add constraint security_of_incidents_alone check (kind = 'INCIDENT' or not security);

create index ticket_security on ticket (id) where security;

alter table notice drop constraint notice_kind_check;
alter table notice add constraint notice_kind_check
    check (kind in ('outage', 'update', 'restoration', 'security_incident', 'security_resolution'));
alter table notice drop constraint notice_check;
alter table notice add constraint notice_check
    check (kind not in ('restoration', 'security_incident', 'security_resolution') or expected_restoration_at is null);
