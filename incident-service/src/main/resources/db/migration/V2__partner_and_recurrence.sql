-- With whom it is agreed how a ticket is handled: its opener, or the partner towards whom the hub opened it.
alter table incident add partner text;

update incident i set partner = case when i.opened_by <> 'hub' then i.opened_by else
    (select r.organisation from cross_reference r where r.ticket = i.id order by r.since, r.organisation limit 1) end;

alter table incident alter partner set not null;

-- The ended ticket whose fault came back after it could be reopened.
alter table incident add recurrence_of bigint references incident check (recurrence_of <> id);
