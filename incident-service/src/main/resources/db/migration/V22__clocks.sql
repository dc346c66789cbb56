-- How the clocks of a ticket stand, as sla-service last told: they are read with their ticket, at each of its readings,
-- and lie in its row. Moves leave them alone.
alter table ticket
    add clocks jsonb,
    add clocks_sequence bigint not null default 0,
    add constraint clocks_once_told check ((clocks is null) = (clocks_sequence = 0));
