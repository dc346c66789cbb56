alter table attachment add foreign key (ticket) references ticket;
alter table redaction add foreign key (ticket) references ticket;

-- What repeats the words of a reason in the ticket's history goes with them. Argument: the column.
create function permit_redacted_repetition() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) ->> tg_argv[0] = '[…]' and to_jsonb(old) ->> tg_argv[0] <> '[…]'
            and to_jsonb(new) - tg_argv[0] = to_jsonb(old) - tg_argv[0]
            and exists (select from redaction where ticket = new.ticket and text_id like 'history/%/reason') then
        return new;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

drop trigger append_only on contact_attempt;
create trigger append_only before update or delete on contact_attempt
    for each row execute function permit_redacted_repetition('contacted');

drop trigger append_only on invitation;
create trigger append_only before update or delete on invitation
    for each row execute function permit_redacted_repetition('text');

drop trigger append_only on notice;
create trigger append_only before update or delete on notice
    for each row execute function permit_redaction('notices', 'version', 'text_fr=fr', 'text_en=en');

drop trigger append_only on report_passage;
create trigger append_only before update or delete on report_passage
    for each row execute function permit_redaction('report', 'name', 'text=text');
