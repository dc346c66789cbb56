-- What a month's availability asks of a ticket: which service it is about, the gravest priority that it ever had, since
-- when its fault lasts and since when nothing is to be done any more. Empty until its opening is known.
alter table ticket_clocks
    add column service    text,
    add column gravest    text,
    add column begun_at   timestamptz,
    add column over_since timestamptz not null default 'infinity';

update ticket_clocks
set service = fact.service, gravest = fact.gravest, begun_at = fact.begun_at
from (
    select ticket, min(content ->> 'service') as service, min(content ->> 'assignedPriority') as gravest,
           min((content ->> 'at')::timestamptz) as begun_at
    from ticket_fact
    group by ticket
) fact
where fact.ticket = ticket_clocks.ticket;

create index ticket_clocks_incidents on ticket_clocks (service, over_since) where kind = 'incident';
