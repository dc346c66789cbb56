-- Who is kept from what, and since when; never changed: it ends by a second record (FAI 2.1).
create table access_restriction (
    id uuid primary key,
    organisation text not null,
    extent text not null check (extent in ('whole', 'partial')),
    -- parts of the API, such as incidents
    areas text[] not null,
    access text not null check (access in ('all', 'write')),
    -- told to the organisation
    reason text not null,
    -- the security incident that it contains
    incident text,
    since timestamptz not null,
    subject text not null,
    client text not null,
    agent text,
    check ((extent = 'whole') = (cardinality(areas) = 0)),
    check (extent = 'partial' or access = 'all')
);
create index access_restriction_since on access_restriction (since desc, id desc);
create index access_restriction_organisation on access_restriction (organisation, since desc, id desc);

-- The record that ends one: at most one for each, whoever is faster.
create table access_restriction_lifting (
    restriction uuid primary key references access_restriction,
    reason text not null,
    at timestamptz not null,
    subject text not null,
    client text not null,
    agent text
);

-- Written with the effect of the request that carried the key.
create table idempotency_key (
    organisation text not null,
    subject text not null,
    key_digest bytea not null,
    request_digest bytea not null,
    digest_key text not null,
    restriction uuid not null,
    created_at timestamptz not null,
    primary key (organisation, subject, key_digest)
);
create index idempotency_key_created_at on idempotency_key (created_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on access_restriction
    for each row execute function refuse_change();

create trigger append_only before update or delete on access_restriction_lifting
    for each row execute function refuse_change();
