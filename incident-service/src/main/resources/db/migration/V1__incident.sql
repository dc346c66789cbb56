create table incident (
    id bigint primary key,
    opened_by text not null,
    opened_at timestamptz not null,
    first_occurred_at timestamptz not null,
    service text not null,
    summary text,
    service_impact text not null,
    end_user_impact text not null,
    preliminary_checks text,
    caller_name text not null,
    caller_desk text not null,
    channel text not null check (channel in ('PHONE', 'EMAIL', 'FAX', 'API')),
    workaround_available boolean not null,
    workaround text,
    reported_priority text not null check (reported_priority in ('P1', 'P2', 'P3', 'P4')),
    assigned_priority text not null check (assigned_priority in ('P1', 'P2', 'P3', 'P4')),
    impact text check (impact in ('HIGH', 'MEDIUM', 'LOW')),
    urgency text check (urgency in ('HIGH', 'MEDIUM', 'LOW')),
    state text not null check (state in
        ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING', 'RESOLVED', 'REOPENED', 'CLOSED', 'CANCELLED')),
    assigned_organisation text not null,
    assigned_group text,
    waiting_on text check (waiting_on in ('PARTNER', 'HUB', 'VENDOR', 'THIRD_PARTY')),
    awaited_organisation text,
    awaited text,
    resolution text,
    resolved_at timestamptz,
    reopen_until timestamptz,
    closed_at timestamptz,
    duplicate_of bigint references incident,
    revision bigint not null check (revision > 0),
    sequence bigint not null check (sequence > 0),
    updated_at timestamptz not null,
    check (workaround_available = (workaround is not null)),
    check ((impact is null) = (urgency is null)),
    check ((state = 'PENDING') = (waiting_on is not null)),
    check ((waiting_on is null) = (awaited is null)),
    check (state not in ('RESOLVED') or resolution is not null),
    check ((resolved_at is null) = (reopen_until is null)),
    check (duplicate_of is null or (duplicate_of <> id and state = 'CANCELLED'))
);

create index incident_opened on incident (opened_at desc, id desc);
create index incident_updated on incident (updated_at);

-- A reference is claimed before its ticket is written, hence deferred: at commit, neither is without the other.
alter table cross_reference add foreign key (ticket) references incident deferrable initially deferred;
alter table superseded_reference add foreign key (ticket) references incident;
alter table idempotency_key add foreign key (ticket) references incident deferrable initially deferred;
alter table history_entry add foreign key (ticket) references incident;
alter table ticket_update add foreign key (ticket) references incident;
alter table notification add foreign key (ticket) references incident;
