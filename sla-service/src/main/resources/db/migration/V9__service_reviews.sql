-- Meetings at which the hub and an organisation look at how its services went (SLA-40, Guide 5.2).
create table service_review (
    id           uuid        primary key,
    organisation text        not null,
    first_month  text        not null check (first_month ~ '^\d{4}-\d{2}$'),
    last_month   text        not null check (last_month ~ '^\d{4}-\d{2}$'),
    scheduled_at timestamptz not null,
    place        text,
    bridge       text,
    state        text        not null check (state in ('scheduled', 'held', 'closed', 'cancelled')),
    revision     bigint      not null check (revision > 0),
    sequence     bigint      not null check (sequence > 0),
    created_at   timestamptz not null,
    held_at      timestamptz,
    ended_at     timestamptz,
    constraint service_review_months_in_order check (last_month >= first_month),
    constraint service_review_held_once check ((state in ('held', 'closed')) = (held_at is not null)),
    constraint service_review_ended_once check ((state in ('closed', 'cancelled')) = (ended_at is not null))
);
create index service_review_listed on service_review (created_at desc, id desc);
create index service_review_of_organisation on service_review (organisation, created_at desc, id desc);

-- What was done with a meeting, by whom and when.
create table service_review_step (
    review       uuid        not null references service_review,
    sequence     bigint      not null check (sequence > 0),
    at           timestamptz not null,
    action       text        not null,
    reason       text,
    organisation text        not null,
    subject      text        not null,
    client       text        not null,
    agent        text,
    primary key (review, sequence)
);
create trigger append_only before update or delete on service_review_step
    for each row execute function refuse_change();

-- What one of the two sides wants to be spoken of.
create table service_review_concern (
    review       uuid        not null,
    sequence     bigint      not null,
    organisation text        not null,
    service      text,
    text         text        not null,
    raised_at    timestamptz not null,
    primary key (review, sequence),
    foreign key (review, sequence) references service_review_step
);
create trigger append_only before update or delete on service_review_concern
    for each row execute function refuse_change();

-- The agenda as it was when the meeting was held, as canonical JSON (RFC 8785).
create table service_review_agenda (
    review   uuid primary key references service_review,
    content  text not null,
    checksum text not null check (checksum ~ '^[0-9a-f]{64}$')
);
create trigger append_only before update or delete on service_review_agenda
    for each row execute function refuse_change();

-- What was said and decided; the last version counts.
create table service_review_minutes (
    review      uuid        not null,
    sequence    bigint      not null,
    version     integer     not null check (version > 0),
    text        text        not null,
    decisions   jsonb       not null check (jsonb_typeof(decisions) = 'array'),
    recorded_at timestamptz not null,
    primary key (review, version),
    foreign key (review, sequence) references service_review_step
);
create trigger append_only before update or delete on service_review_minutes
    for each row execute function refuse_change();

-- What is to be done, and by which role of which organisation; it is open until it has an end.
create table service_review_action (
    review             uuid        not null,
    number             integer     not null check (number > 0),
    sequence           bigint      not null,
    description        text        not null,
    owner_organisation text        not null,
    owner_role         text        not null,
    due_on             date        not null,
    agreed_at          timestamptz not null,
    primary key (review, number),
    foreign key (review, sequence) references service_review_step
);
create trigger append_only before update or delete on service_review_action
    for each row execute function refuse_change();

create table service_review_action_end (
    review       uuid        not null,
    number       integer     not null,
    sequence     bigint      not null,
    outcome      text        not null check (outcome in ('done', 'cancelled')),
    organisation text        not null,
    note         text,
    at           timestamptz not null,
    primary key (review, number),
    foreign key (review, number) references service_review_action,
    foreign key (review, sequence) references service_review_step
);
create trigger append_only before update or delete on service_review_action_end
    for each row execute function refuse_change();

-- Few tickets are major incidents, and agendas look for them.
create index ticket_fact_major on ticket_fact (ticket)
    where content ->> 'type' = 'ca.liaison.incident.declared_major.v1';
