-- Contact tables (SLA-02). They name persons, so they are here alone and in no topic. A version holds until the next one
-- begins; nothing is ever changed.
create table contact_table_version (
    id           text        not null,
    version      integer     not null check (version > 0),
    organisation text        not null,
    -- absent where it is for all services of the organisation
    service      text,
    valid_from   timestamptz not null,
    -- the service request by which it was asked for
    request      text,
    contacts     jsonb       not null check (jsonb_typeof(contacts) = 'array'),
    -- whether the product ships it
    shipped      boolean     not null,
    recorded_at  timestamptz not null,
    subject      text,
    client       text,
    agent        text,
    primary key (id, version),
    unique (id, valid_from),
    constraint contact_table_names_itself check (id = organisation || coalesce('.' || service, '')),
    constraint contact_table_says_who_recorded_it check (shipped or (subject is not null and client is not null))
);

-- That a version is still right.
create table contact_confirmation (
    id           text        not null,
    version      integer     not null,
    at           timestamptz not null,
    organisation text        not null,
    subject      text        not null,
    client       text        not null,
    agent        text,
    foreign key (id, version) references contact_table_version
);
create index contact_confirmation_version on contact_confirmation (id, version, at);

create trigger append_only before update or delete on contact_table_version
    for each row execute function refuse_change();

create trigger append_only before update or delete on contact_confirmation
    for each row execute function refuse_change();
