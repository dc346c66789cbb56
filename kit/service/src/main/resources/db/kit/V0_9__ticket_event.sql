-- The events of a ticket as they were published, each under the id that the outbox drew for it, so that they can be
-- published again once they have left their topic. Tickets from before this table have none of their former events.
create table ticket_event (
    ticket bigint not null,
    sequence bigint not null,
    event bigint not null,
    topic text not null,
    key text not null,
    type text not null,
    at timestamptz not null,
    payload text not null,
    primary key (ticket, sequence)
);
create trigger append_only before update or delete on ticket_event
    for each row execute function refuse_change();
