-- Attempts to reach the opener and emergency fixes are read with their ticket alone, at each of its readings: they lie
-- in its row, the oldest first.
alter table ticket
    add contact_attempts text check (contact_attempts is json array),
    add emergency_fixes text check (emergency_fixes is json array);

create function instant_text(at timestamptz) returns text immutable language sql as $$
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

update ticket t set contact_attempts = (
    select json_agg(json_build_object('at', instant_text(at), 'channel', lower(channel), 'contacted', contacted,
        'outcome', lower(outcome), 'recordedAt', instant_text(recorded_at)) order by position)::text
    from contact_attempt where ticket = t.id)
where exists (select from contact_attempt where ticket = t.id);

update ticket t set emergency_fixes = (
    select json_agg(json_strip_nulls(json_build_object('madeAt', instant_text(made_at), 'description', description,
        'changeReference', change_reference, 'recordedBy', recorded_by, 'recordedAt', instant_text(recorded_at)))
        order by position)::text
    from emergency_fix where ticket = t.id)
where exists (select from emergency_fix where ticket = t.id);

drop function instant_text;
drop table contact_attempt, emergency_fix;

-- What was recorded is never changed or taken out again; what repeats a redacted reason goes with it. Arguments: the
-- column, and the member that repeats it.
create function permit_recording() returns trigger language plpgsql as $$
declare
    recorded constant jsonb := coalesce((to_jsonb(old) ->> tg_argv[0])::jsonb, '[]');
    now_recorded constant jsonb := coalesce((to_jsonb(new) ->> tg_argv[0])::jsonb, '[]');
begin
    for i in 0 .. jsonb_array_length(recorded) - 1 loop
        if recorded -> i is distinct from now_recorded -> i
                and not coalesce(
                    now_recorded -> i ->> tg_argv[1] = '[…]'
                        and (recorded -> i) - tg_argv[1] = (now_recorded -> i) - tg_argv[1]
                        and exists (select from redaction where ticket = new.id and text_id like 'history/%/reason'),
                    false) then
            raise exception '% of tickets are never changed or deleted', tg_argv[0]
                using errcode = 'restrict_violation';
        end if;
    end loop;
    return new;
end
$$;

create trigger contact_attempts_append_only before update on ticket
    for each row when (old.contact_attempts is distinct from new.contact_attempts)
    execute function permit_recording('contact_attempts', 'contacted');

create trigger emergency_fixes_append_only before update on ticket
    for each row when (old.emergency_fixes is distinct from new.emergency_fixes)
    execute function permit_recording('emergency_fixes', 'description');
