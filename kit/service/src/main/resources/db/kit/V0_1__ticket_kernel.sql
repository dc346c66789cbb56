-- What every service that owns tickets keeps beside its own table of tickets. A ticket's key is the bigint of
-- its number; the service's first migration adds the foreign keys to its table, deferred, because a
-- reference is claimed before its ticket is written.

create sequence ticket_number increment by 50;

-- The pair (organisation, partner number) <-> ticket, and with it who takes part. The hub has no row.
create table cross_reference (
    ticket bigint not null,
    organisation text not null,
    kind text not null,
    state text not null check (state in ('current', 'awaited', 'released')),
    partner_number text,
    equality_key text,
    confidential boolean not null default false,
    -- keyed digest of the request that created the ticket under this number, to tell a retry from a clash
    request_digest bytea,
    digest_key text,
    -- when the ticket was opened: immutable, so that an organisation's tickets can be paged by it
    opened_at timestamptz not null,
    since timestamptz not null,
    acknowledged_at timestamptz,
    withdrawn_at timestamptz,
    primary key (ticket, organisation),
    check ((partner_number is null) = (equality_key is null)),
    check ((state = 'current') = (partner_number is not null)),
    check ((request_digest is null) = (digest_key is null))
);

-- The promise: one ticket for an organisation's number of one kind, for ever.
create unique index cross_reference_number
    on cross_reference (organisation, kind, equality_key) where equality_key is not null;
create index cross_reference_organisation on cross_reference (organisation, opened_at desc, ticket desc);

-- Numbers that were corrected: late retries of their old request are still answered, other content may take them.
create table superseded_reference (
    id uuid primary key default uuidv7(),
    ticket bigint not null,
    organisation text not null,
    kind text not null,
    partner_number text not null,
    equality_key text not null,
    request_digest bytea,
    digest_key text,
    since timestamptz not null,
    superseded_at timestamptz not null
);
create index superseded_reference_number on superseded_reference (organisation, kind, equality_key);
create index superseded_reference_ticket on superseded_reference (ticket);

-- Written with the effect of the request that carried the key; keys are kept for at least seven days.
create table idempotency_key (
    organisation text not null,
    subject text not null,
    key_digest bytea not null,
    request_digest bytea not null,
    digest_key text not null,
    ticket bigint not null,
    text_id uuid,
    created_at timestamptz not null,
    primary key (organisation, subject, key_digest)
);
create index idempotency_key_created_at on idempotency_key (created_at);

-- One row a move: who, when, from, to (INC-20).
create table history_entry (
    ticket bigint not null,
    sequence bigint not null,
    at timestamptz not null,
    action text not null,
    organisation text not null,
    subject text not null,
    client text not null,
    agent text,
    from_state text,
    to_state text not null,
    reason text,
    note text,
    changes jsonb not null default '{}',
    primary key (ticket, sequence)
);

-- What an organisation says on a ticket, append-only.
create table ticket_update (
    id uuid primary key,
    ticket bigint not null,
    sequence bigint not null,
    at timestamptz not null,
    organisation text not null,
    subject text not null,
    client text not null,
    agent text,
    visibility text not null check (visibility in ('shared', 'organisation', 'internal')),
    addressee text,
    answers boolean not null default false,
    text text not null,
    unique (ticket, sequence),
    check ((visibility = 'organisation') = (addressee is not null))
);

-- Who is to be told of what; delivery reads it (INC-21).
create table notification (
    ticket bigint not null,
    sequence bigint not null,
    organisation text not null,
    notice text not null,
    at timestamptz not null,
    primary key (ticket, sequence, organisation)
);

-- Events that wait for the relay. The id is drawn one by one and under the ticket's lock, so that the order of
-- ids is the order of a ticket's events.
create table outbox (
    id bigint generated always as identity (cache 1) primary key,
    topic text not null,
    key text not null,
    type text not null,
    at timestamptz not null,
    trace_parent text,
    payload text not null check (octet_length(payload) <= 262144)
);
