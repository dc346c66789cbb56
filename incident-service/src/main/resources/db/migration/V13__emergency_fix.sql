-- Changes made at once for urgent incidents; the time of each starts the term for its request for change.
create table emergency_fix (
    ticket bigint not null references ticket,
    position integer not null check (position >= 0),
    made_at timestamptz not null,
    description text not null,
    change_reference text,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (ticket, position),
    check (made_at <= recorded_at)
);

create trigger append_only before update or delete on emergency_fix
    for each row execute function permit_redacted_repetition('description');
