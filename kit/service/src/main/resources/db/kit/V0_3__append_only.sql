-- What was said and done stays as it was said and done.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on history_entry
    for each row execute function refuse_change();

create trigger append_only before update or delete on ticket_update
    for each row execute function refuse_change();

create trigger append_only before update or delete on notification
    for each row execute function refuse_change();

create trigger append_only before update or delete on superseded_reference
    for each row execute function refuse_change();
