-- Calendars are named by their codes.
alter table directory_record
    drop constraint directory_record_known_type,
    add constraint directory_record_known_type
        check (type in ('organisation', 'service', 'support_group', 'agreement', 'caller_kind', 'configuration_item',
            'request_type', 'alert_source', 'calendar'));
