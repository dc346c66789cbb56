-- What only the owner of the directory can promise of its records; the table itself is the kit's (V0_2__directory.sql).
create extension if not exists btree_gist;

alter table directory_record
    add constraint directory_record_known_type
        check (type in ('organisation', 'service', 'support_group', 'agreement')),
    add constraint directory_record_valid_one_at_a_time
        exclude using gist (type with =, id with =, tstzrange(valid_from, valid_until) with &&),
    add constraint directory_record_names_itself
        check (case type
            when 'organisation' then id = content ->> 'code'
            when 'service' then id = content ->> 'code'
            when 'support_group' then id = (content ->> 'organisation') || '.' || (content ->> 'code')
            when 'agreement' then id = case content ->> 'organisation' when '*' then 'default'
                else content ->> 'organisation' end || '.' || (content ->> 'service')
        end is true);

-- A change is a new version. Only the end of a validity may move, and only to an earlier instant.
create function refuse_change_of_directory_record() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE'
        and (new.type, new.id, new.version, new.valid_from, new.content)
            is not distinct from (old.type, old.id, old.version, old.valid_from, old.content)
        and coalesce(new.valid_until, 'infinity') <= coalesce(old.valid_until, 'infinity')
    then
        return new;
    end if;
    raise exception 'Directory record %/%/% is immutable: write a new version', old.type, old.id, old.version
        using errcode = 'integrity_constraint_violation';
end
$$;

create trigger directory_record_is_immutable
    before update or delete on directory_record
    for each row execute function refuse_change_of_directory_record();

-- What the shipped file last said of each record. Only a change of the file makes a new version, so that what the hub
-- changed since is not undone by the next start.
create table directory_shipped (
    type    text  not null,
    id      text  not null,
    content jsonb not null,
    primary key (type, id)
);
