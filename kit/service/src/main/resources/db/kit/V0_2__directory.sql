-- What a service knows of the directory: in sla-service the records themselves, elsewhere a copy that Kafka keeps up to
-- date. No foreign keys between the types: records arrive one by one, and an agreement may come before its service.
create table directory_record (
    type        text        not null check (type ~ '^[a-z_]+$'),
    id          text        not null check (id ~ '^[^/[:space:]]+$'),
    version     integer     not null check (version > 0),
    valid_from  timestamptz not null,
    valid_until timestamptz check (valid_until >= valid_from),
    content     jsonb       not null check (jsonb_typeof(content) = 'object'),
    primary key (type, id, version)
);

-- One row. `revision` rises with every change, so that a snapshot in memory knows when it is out of date;
-- `expected_records` comes with the marker behind a complete load; `loaded_at` says that as many were once here.
create table directory_state (
    only_row         boolean primary key default true check (only_row),
    revision         bigint  not null,
    expected_records integer,
    loaded_at        timestamptz
);

insert into directory_state (revision) values (0);
