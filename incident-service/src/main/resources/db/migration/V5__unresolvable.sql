-- A ticket that was declared unresolvable is closed without a resolution, and may be reopened like a resolved one.
alter table ticket
    add unresolvable_because text,
    add mitigation text,
    drop constraint incident_check5,
    add constraint unresolvable_with_mitigation check (
        (unresolvable_because is null) = (mitigation is null)
        and (mitigation is null or (state = 'CLOSED' and resolved_at is null))),
    add constraint reopened_until_its_day check (
        (reopen_until is null) = (resolved_at is null and mitigation is null));
