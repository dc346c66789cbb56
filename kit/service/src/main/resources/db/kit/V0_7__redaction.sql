-- Which texts were taken away, by whom, when and why. A text is named by where it stands, as in `history/12/reason`.
create table redaction (
    ticket bigint not null,
    text_id text not null,
    sequence bigint not null,
    at timestamptz not null,
    organisation text not null,
    subject text not null,
    client text not null,
    agent text,
    visibility text not null check (visibility in ('shared', 'organisation', 'internal')),
    author text not null,
    addressee text,
    -- when the text was said: who reads only what was said until some time is not told of later ones
    said_at timestamptz not null,
    reason text not null,
    primary key (ticket, text_id),
    unique (ticket, sequence)
);

-- What was said and done stays as it was said and done, but for texts that a redaction names: each may become the
-- mark, and nothing else. Arguments: where the text stands, the column that tells one row from another, and each
-- column of a text with its name, as in `file_name=file`.
create function permit_redaction() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(old);
    after jsonb;
    text_column text;
    named text;
    redacted boolean := false;
begin
    if tg_op = 'UPDATE' then
        after := to_jsonb(new);
        for argument in 2 .. tg_nargs - 1 loop
            text_column := split_part(tg_argv[argument], '=', 1);
            named := tg_argv[0] || '/' || replace(before ->> tg_argv[1], '/', '-') || '/' || split_part(tg_argv[argument], '=', 2);
            if before -> text_column is distinct from after -> text_column
                    and after ->> text_column = '[…]'
                    and exists (select from redaction where ticket = new.ticket and text_id = named) then
                before := before - text_column;
                after := after - text_column;
                redacted := true;
            end if;
        end loop;
        if redacted and before = after then
            return new;
        end if;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

drop trigger append_only on history_entry;
create trigger append_only before update or delete on history_entry
    for each row execute function permit_redaction('history', 'sequence', 'reason=reason', 'note=note', 'agent=agent');

drop trigger append_only on ticket_update;
create trigger append_only before update or delete on ticket_update
    for each row execute function permit_redaction('updates', 'id', 'text=text', 'agent=agent');

create trigger append_only before update or delete on attachment
    for each row execute function permit_redaction('attachments', 'id', 'file_name=file', 'agent=agent');

create trigger append_only before update or delete on redaction
    for each row execute function permit_redaction('redactions', 'sequence', 'reason=reason', 'agent=agent');

-- Content is never changed, and goes with its file's redaction alone.
create function permit_redacted_content() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
            select from attachment a join redaction r
                on r.ticket = a.ticket and r.text_id = 'attachments/' || a.id || '/file'
            where a.id = old.attachment) then
        return old;
    end if;
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on attachment_content
    for each row execute function permit_redacted_content();
