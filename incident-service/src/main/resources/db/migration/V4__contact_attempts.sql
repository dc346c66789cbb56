-- Attempts of the hub's desk to reach the opener about a resolution: when, how, to whom.
create table contact_attempt (
    ticket bigint not null references ticket,
    position integer not null check (position >= 0),
    at timestamptz not null,
    channel text not null check (channel in ('PHONE', 'EMAIL', 'FAX')),
    contacted text not null,
    outcome text not null check (outcome in ('ANSWERED', 'MESSAGE_LEFT', 'NO_ANSWER')),
    recorded_at timestamptz not null,
    primary key (ticket, position),
    check (at <= recorded_at)
);

create trigger append_only before update or delete on contact_attempt
    for each row execute function refuse_change();
