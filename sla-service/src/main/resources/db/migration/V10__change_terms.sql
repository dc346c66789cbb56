-- Terms of changes are named by the service that they are for.
alter table directory_record
    drop constraint directory_record_known_type,
    add constraint directory_record_known_type
        check (type in ('organisation', 'service', 'support_group', 'agreement', 'caller_kind', 'configuration_item',
            'request_type', 'alert_source', 'calendar', 'change_terms'));
