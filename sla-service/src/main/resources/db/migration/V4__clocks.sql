-- What other services told of tickets, as it was told: what clocks are computed from, again at any time. A repeat finds
-- its row.
create table ticket_fact (
    ticket   text   not null,
    sequence bigint not null check (sequence > 0),
    content  jsonb  not null,
    primary key (ticket, sequence)
);

-- The clocks of a ticket as they were told last. `known` is the last fact before the first gap; `gap` says since when
-- one is missing. `next_at`, in business time, is when the next milestone is due if nothing happens.
create table ticket_clocks (
    ticket   text        primary key,
    kind     text        not null,
    security boolean     not null,
    parties  text[]      not null,
    known    bigint      not null default 0,
    gap      timestamptz,
    sequence bigint      not null default 0,
    clocks   jsonb       not null default '[]',
    next_at  timestamptz,
    failures integer     not null default 0,
    retry_at timestamptz not null default '-infinity'
);
create index ticket_clocks_next_at on ticket_clocks (next_at) where next_at is not null;

-- At risk and breached, each told once for a version of a goal; a breach that what became known later undid stays, with
-- when it was withdrawn.
create table clock_milestone (
    ticket       text        not null references ticket_clocks,
    clock        text        not null,
    version      integer     not null,
    type         text        not null check (type in ('at_risk', 'breached')),
    at           timestamptz not null,
    withdrawn_at timestamptz,
    primary key (ticket, clock, version, type)
);
