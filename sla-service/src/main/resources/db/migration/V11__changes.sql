-- What happened to changes, as change-service tells it: each fact holds all that is needed, so that one that is missing
-- holds up nothing. Positions tell in which order facts became known, so that a closed month can be counted again from
-- what it was closed by.
create table change_fact (
    number       text        not null,
    sequence     bigint      not null check (sequence > 0),
    position     bigint      generated always as identity,
    service      text        not null,
    starts_at    timestamptz not null,
    outage_start timestamptz,
    outage_end   timestamptz,
    content      jsonb       not null,
    primary key (number, sequence)
);
create index change_fact_outage on change_fact (service, outage_end) where outage_end is not null;
create index change_fact_start on change_fact (starts_at);
create trigger append_only before update or delete on change_fact
    for each row execute function refuse_change();

alter table closed_month add column changes bigint not null default 0;
alter table closed_month alter column changes drop default;
