-- In which order facts became known, so that a closed month can be counted again from what it was closed by.
alter table ticket_fact add column position bigint generated always as identity;
create unique index ticket_fact_position on ticket_fact (position);

-- What the telephone system told of a day in Toronto; what it corrects is a new version.
create table call_figures (
    date                       date        not null,
    version                    integer     not null check (version > 0),
    position                   bigint      generated always as identity,
    received                   integer     not null check (received >= 0),
    answered                   integer     not null check (answered >= 0),
    answered_within_60_seconds integer     not null check (answered_within_60_seconds between 0 and answered),
    abandoned                  integer     not null check (abandoned >= 0),
    total_wait_seconds         integer     not null check (total_wait_seconds >= 0),
    recorded_at                timestamptz not null,
    primary key (date, version),
    constraint call_figures_no_more_than_received check (answered::bigint + abandoned <= received)
);
create trigger append_only before update or delete on call_figures
    for each row execute function refuse_change();

-- A month that was closed, and up to which facts.
create table closed_month (
    month     text        primary key check (month ~ '^\d{4}-\d{2}$'),
    closed_at timestamptz not null,
    facts     bigint      not null,
    calls     bigint      not null
);
create trigger append_only before update or delete on closed_month
    for each row execute function refuse_change();

-- Its reports, as canonical JSON (RFC 8785); * stands for all organisations, or all services, together.
create table frozen_report (
    month        text not null references closed_month,
    organisation text not null,
    service      text not null,
    content      text not null,
    checksum     text not null check (checksum ~ '^[0-9a-f]{64}$'),
    primary key (month, organisation, service)
);
create trigger append_only before update or delete on frozen_report
    for each row execute function refuse_change();
