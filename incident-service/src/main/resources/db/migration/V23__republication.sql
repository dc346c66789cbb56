alter table ticket_event add foreign key (ticket) references ticket;

-- That the events of tickets are to be published again, asked for by whoever runs the service, and how far it is.
-- `tickets`: those of which no clock was ever told, all, or all with what was told of their clocks forgotten.
create table republication (
    id uuid primary key default uuidv7(),
    tickets text not null check (tickets in ('missing', 'all', 'anew')),
    requested_at timestamptz not null default now(),
    -- the last ticket that there was, and the last one that is done
    until_ticket bigint,
    done_ticket bigint not null default 0,
    done_tickets bigint not null default 0,
    done_events bigint not null default 0,
    ended_at timestamptz
);
create index republication_under_way on republication (requested_at) where ended_at is null;
