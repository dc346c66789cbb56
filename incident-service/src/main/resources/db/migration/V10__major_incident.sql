-- A major incident has a coordinator; any incident may have a conference bridge.
alter table ticket
    add major_since timestamptz,
    add coordinator text,
    add bridge_kind text check (bridge_kind in ('TELECONFERENCE', 'WEB_CONFERENCE')),
    add bridge_address text,
    add bridge_opens_at timestamptz,
    add constraint coordinated_where_major check ((major_since is null) = (coordinator is null)),
    add constraint bridge_of_a_kind check (
        (bridge_kind is null) = (bridge_address is null) and (bridge_opens_at is null or bridge_kind is not null)),
    add constraint of_incidents_alone check (kind = 'INCIDENT' or (major_since is null and bridge_kind is null));

create index ticket_major on ticket (major_since desc, id desc) where major_since is not null;

-- Who was invited to a bridge: an audience, no parties. A vendor has no part in the exchange, hence its name alone.
create table invitation (
    id uuid primary key default uuidv7(),
    ticket bigint not null references ticket,
    at timestamptz not null,
    organisation text,
    vendor text,
    text text not null,
    check ((organisation is null) <> (vendor is null))
);
create index invitation_ticket on invitation (ticket);

-- What was told of an outage in each version, and to whom.
create table notice (
    id uuid primary key,
    ticket bigint not null references ticket,
    version integer not null check (version > 0),
    kind text not null check (kind in ('outage', 'update', 'restoration')),
    at timestamptz not null,
    text_fr text not null,
    text_en text not null,
    expected_restoration_at timestamptz,
    unique (ticket, version),
    check (kind <> 'restoration' or expected_restoration_at is null)
);
create index notice_at on notice (at desc, id desc);

create table notice_record (
    notice uuid not null references notice,
    organisation text not null,
    end_users_told_by text not null check (end_users_told_by in ('hub', 'organisation')),
    primary key (notice, organisation)
);
create index notice_record_organisation on notice_record (organisation);

create trigger append_only before update or delete on invitation
    for each row execute function refuse_change();
create trigger append_only before update or delete on notice
    for each row execute function refuse_change();
create trigger append_only before update or delete on notice_record
    for each row execute function refuse_change();
