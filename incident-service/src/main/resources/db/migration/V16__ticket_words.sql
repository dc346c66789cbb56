-- Tickets are found by the words of their texts (INC-50), in French and in English. Accents, case and what stands between
-- words make no difference. Neither an extension nor a locale of the machine takes part.
-- All tickets that are there are read once.
set local statement_timeout = 0;

create function plain_words(text) returns text language sql immutable parallel safe
return regexp_replace(
    lower(case when octet_length($1) = length($1) then $1 else normalize($1, NFC) end collate pg_c_utf8),
    '[^[:alnum:]]+', ' ', 'g');

-- Of plain words.
create function without_accents(text) returns text language sql immutable parallel safe
return case when octet_length($1) = length($1) then $1 else
    regexp_replace(
        normalize(replace(replace($1, 'œ', 'oe'), 'æ', 'ae'), NFKD) collate pg_c_utf8, '[^[:alnum:] ]+', '', 'g') end;

-- Some endings in French are told by their accents, hence the words as they are beside those without accents.
create function searchable(text) returns tsvector language plpgsql immutable parallel safe as $$
declare
    plain constant text := plain_words($1);
    folded constant text := without_accents(plain);
    stems constant tsvector :=
        strip(to_tsvector('pg_catalog.french', plain)) || strip(to_tsvector('pg_catalog.english', folded));
begin
    return case when folded = plain then stems else stems || strip(to_tsvector('pg_catalog.french', folded)) end;
end
$$;

-- Every word, in either language. What either leaves out, such as articles, is not asked for; null where no word is left.
create function searched(text) returns tsquery language sql immutable parallel safe
set client_min_messages = warning
return (
    select string_agg(
        '(' || concat_ws(' | ', plain, nullif(folded, plain), nullif(nullif(english, plain), folded)) || ')', ' & ')::tsquery
    from regexp_split_to_table(plain_words($1), ' ') word,
        lateral (select plainto_tsquery('pg_catalog.french', word)::text plain,
            plainto_tsquery('pg_catalog.french', without_accents(word))::text folded,
            plainto_tsquery('pg_catalog.english', without_accents(word))::text english) readings
    where plain <> '' and folded <> '' and english <> '');

create function opening_texts(ticket) returns text language sql stable parallel safe
return concat_ws(' ', $1.summary, $1.description, $1.service_impact, $1.end_user_impact, $1.preliminary_checks, $1.workaround,
    (select string_agg(value #>> '{}', ' ')
        from jsonb_path_query($1.fields::jsonb, 'strict $.** ? (@.type() == "string" || @.type() == "number")') value),
    (select string_agg(value #>> '{}', ' ') from jsonb_path_query($1.checks::jsonb, '$[*].result') value));

create function ticket_texts(ticket) returns text language sql stable parallel safe
return concat_ws(' ', opening_texts($1), $1.resolution, $1.cause, $1.unresolvable_because, $1.mitigation);

-- Beside the ticket, so that moves, which change no text, have no words to write again. Kind and time of opening, which
-- never change, are those of the ticket, so that the latest are found by this table alone.
create table ticket_words (
    ticket bigint primary key references ticket,
    kind text not null,
    opened_at timestamptz not null,
    words tsvector not null
);

insert into ticket_words select id, kind, opened_at, searchable(ticket_texts(t)) from ticket t;

create index ticket_words_words on ticket_words using gin (words);

create function keep_ticket_words() returns trigger language plpgsql as $$
begin
    insert into ticket_words values (new.id, new.kind, new.opened_at, searchable(ticket_texts(new)))
        on conflict (ticket) do update set words = excluded.words;
    return null;
end
$$;

create trigger words_told after insert on ticket for each row execute function keep_ticket_words();
create trigger words_changed after update on ticket for each row
    when ((old.summary, old.description, old.service_impact, old.end_user_impact, old.preliminary_checks, old.workaround,
            old.fields, old.checks, old.resolution, old.cause, old.unresolvable_because, old.mitigation)
        is distinct from (new.summary, new.description, new.service_impact, new.end_user_impact, new.preliminary_checks,
            new.workaround, new.fields, new.checks, new.resolution, new.cause, new.unresolvable_because, new.mitigation))
    execute function keep_ticket_words();

-- Lists that are narrowed by state, priority and service are found in their order.
create index ticket_narrowed on ticket (kind, state, assigned_priority, service, opened_at desc, id desc);
