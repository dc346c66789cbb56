-- A major incident that was resolved is looked back at. The objectives are copied from the agreement as it was then.
alter table ticket
    add problem_requested_at timestamptz check (problem_requested_at is null or major_since is not null),
    add review_completed_at timestamptz check (review_completed_at is null or major_since is not null);

create table major_review (
    ticket bigint primary key references ticket,
    counted_from timestamptz not null,
    scheduled_within integer check (scheduled_within > 0),
    report_within integer check (report_within > 0),
    held_at timestamptz,
    scheduled_at timestamptz,
    completed_at timestamptz,
    check ((held_at is null) = (scheduled_at is null))
);

-- The texts of a report as they were written; what partners do not read of them is kept by its place.
create table report_passage (
    ticket bigint not null references major_review,
    name text not null,
    text text not null,
    primary key (ticket, name)
);

create table report_redaction (
    ticket bigint not null,
    passage text not null,
    from_index integer not null check (from_index >= 0),
    to_index integer not null,
    found_by text not null check (found_by in ('desk', 'rule')),
    reason text not null check (reason = 'sensitive_details'),
    primary key (ticket, passage, from_index),
    foreign key (ticket, passage) references report_passage,
    check (to_index > from_index)
);

create table report_request (
    ticket bigint not null references ticket,
    organisation text not null,
    requested_at timestamptz not null,
    reason text,
    decided_at timestamptz,
    given boolean,
    refusal text,
    primary key (ticket, organisation),
    check ((decided_at is null) = (given is null)),
    check ((given is not true) or refusal is null),
    check ((given is not false) or refusal is not null)
);

create trigger append_only before update or delete on report_passage
    for each row execute function refuse_change();
create trigger append_only before update or delete on report_redaction
    for each row execute function refuse_change();
