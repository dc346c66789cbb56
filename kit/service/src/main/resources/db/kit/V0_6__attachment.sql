-- What organisations attach to tickets; the content stands by itself, so that reading a ticket does not touch it.
create table attachment (
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
    file_name text not null,
    media_type text not null,
    size integer not null check (size > 0),
    sha256 bytea not null check (octet_length(sha256) = 32),
    unique (ticket, sequence),
    check ((visibility = 'organisation') = (addressee is not null))
);

create table attachment_content (
    attachment uuid primary key references attachment deferrable initially deferred,
    content bytea not null
);
-- Pictures and the like are compressed already.
alter table attachment_content alter content set storage external;
