-- Intakes that were refused, kept to be completed (ERR-04). What is kept was screened; it claims no number and is no ticket.
-- Once it was submitted, nothing stays but which ticket it became by which request, so that the repeated request finds it.
create table draft (
    id uuid primary key,
    organisation text not null,
    kind text not null check (kind in ('INCIDENT', 'SERVICE_REQUEST')),
    -- of a security incident: for security roles alone
    security boolean not null,
    content text check (content is json object),
    -- pointers of what was told and is not kept
    left_out text[] not null,
    kept_at timestamptz not null,
    expires_at timestamptz not null,
    ticket bigint references ticket,
    -- keyed digest of the request that completed it
    request_digest bytea,
    digest_key text,
    check ((content is null) = (ticket is not null)),
    check ((request_digest is null) = (ticket is null)),
    check ((digest_key is null) = (ticket is null)),
    check (expires_at > kept_at)
);
create index draft_organisation on draft (organisation, kept_at desc, id desc) where ticket is null;
