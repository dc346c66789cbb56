-- How a matter came, and who presented it: of patients and of the public kind and reference are kept, no name.
alter table ticket
    add commitment text check (commitment in ('SLA', 'SLO')),
    add caller_kind text,
    add contact_reference text,
    alter caller_name drop not null,
    alter caller_desk drop not null,
    add constraint caller_is_known check ((caller_name is null) = (contact_reference is not null)),
    add constraint desk_or_kind check (caller_kind is not null or caller_desk is not null);
