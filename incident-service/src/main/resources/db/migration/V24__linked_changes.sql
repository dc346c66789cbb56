-- The changes that were filed for an incident are read with it, at each of its readings: they lie in its row, in the
-- order in which they came. None is ever taken out again; nothing in them is a text that could be redacted.
alter table ticket add linked_changes text check (linked_changes is json array);

create trigger linked_changes_append_only before update on ticket
    for each row when (old.linked_changes is distinct from new.linked_changes)
    execute function permit_recording('linked_changes', 'text');
