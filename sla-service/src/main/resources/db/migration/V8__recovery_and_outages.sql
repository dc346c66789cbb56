-- What came of exercises of recovering a service, as the hub's service lead told it, under a number of the hub's own.
create table recovery_exercise (
    number          text        primary key,
    service         text        not null,
    held_on         date        not null,
    time_to_recover text        not null,
    point_recovered text        not null,
    findings        text        not null,
    recorded_at     timestamptz not null,
    client          text        not null
);
create index recovery_exercise_held on recovery_exercise (held_on desc, number);
create trigger append_only before update or delete on recovery_exercise
    for each row execute function refuse_change();

-- When a service was out by an incident, as the hub's desk found it; a correction is a new version. Positions tell in
-- which order records became known, so that a closed month can be counted again from what it was closed by.
create table outage_record (
    ticket      text        not null references ticket_clocks,
    version     integer     not null check (version > 0),
    position    bigint      generated always as identity,
    started_at  timestamptz not null,
    ended_at    timestamptz check (ended_at > started_at),
    recorded_at timestamptz not null,
    client      text        not null,
    primary key (ticket, version)
);
create trigger append_only before update or delete on outage_record
    for each row execute function refuse_change();

alter table closed_month add column outages bigint not null default 0;
alter table closed_month alter column outages drop default;
