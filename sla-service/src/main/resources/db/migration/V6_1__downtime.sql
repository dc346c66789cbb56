-- What organisations state of their procedures for when a service is out (SLA-04). The last statement counts; nothing is
-- ever changed.
create table downtime_statement (
    organisation       text        not null,
    version            integer     not null check (version > 0),
    has_procedure      boolean     not null,
    last_trained_on    date,
    how_users_are_told text,
    stated_at          timestamptz not null,
    stated_by          text        not null,
    subject            text        not null,
    client             text        not null,
    agent              text,
    primary key (organisation, version),
    constraint downtime_statement_trained_for_something check (has_procedure or last_trained_on is null)
);

create trigger append_only before update or delete on downtime_statement
    for each row execute function refuse_change();
