-- A matter that goes on as another kind: as a new ticket of that kind, or with the privacy office.
alter table ticket
    add transferred_kind text check (transferred_kind in ('INCIDENT', 'SERVICE_REQUEST', 'PRIVACY_INCIDENT')),
    add transferred_to bigint unique references ticket check (transferred_to <> id),
    add transferred_from bigint unique references ticket check (transferred_from <> id),
    drop constraint incident_state_check,
    add constraint known_state check (state in
        ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING', 'RESOLVED', 'REOPENED', 'CLOSED', 'CANCELLED', 'TRANSFERRED')),
    add constraint transferred_as_a_kind check ((state = 'TRANSFERRED') = (transferred_kind is not null)),
    add constraint transferred_to_a_ticket check (
        (transferred_to is not null) = coalesce(transferred_kind <> 'PRIVACY_INCIDENT', false)),
    add constraint transferred_to_another_kind check (transferred_kind <> kind);
