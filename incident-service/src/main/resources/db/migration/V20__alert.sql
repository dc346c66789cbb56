-- A ticket that an alert opened: nobody told of its impact, nor of a workaround.
alter table ticket
    add alert_source text,
    add alert_item text,
    add alert_key text,
    add recovered_at timestamptz,
    drop constraint incident_channel_check,
    add constraint known_channel check (channel in ('PHONE', 'EMAIL', 'FAX', 'API', 'MONITORING')),
    drop constraint told_of_an_incident,
    add constraint told_of_an_incident check (
        (kind = 'INCIDENT') = (first_occurred_at is not null
            and (alert_source is not null
                or (service_impact is not null and end_user_impact is not null and workaround_available is not null)))),
    add constraint alert_of_a_cause check (
        (alert_source is null) = (alert_key is null)
        and (alert_source is not null or (alert_item is null and recovered_at is null)));

-- The latest ticket of each cause. The key is kept as a keyed digest: joining needs no more, and the key itself can be
-- taken away from the ticket.
create table alert_join (
    source text not null,
    item text,
    key_digest bytea not null,
    ticket bigint not null references ticket deferrable initially deferred,
    unique nulls not distinct (source, item, key_digest)
);

-- How many alerts a ticket stands for: beside the ticket, so that counting locks nothing else.
create table alert_count (
    ticket bigint primary key references ticket deferrable initially deferred,
    alerts bigint not null check (alerts > 0),
    first_at timestamptz not null,
    last_at timestamptz not null,
    check (first_at <= last_at)
) with (fillfactor = 70);

-- How many problems each source told of in its last minute, and how many were ever only counted.
create table alert_noise (
    source text primary key,
    minute timestamptz not null,
    alerts bigint not null check (alerts > 0),
    ignored bigint not null default 0
) with (fillfactor = 70);
