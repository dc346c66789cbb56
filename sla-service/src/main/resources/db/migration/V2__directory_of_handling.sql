-- Kinds of callers, configuration items, types of requests and alert sources are named by their codes.
alter table directory_record
    drop constraint directory_record_known_type,
    drop constraint directory_record_names_itself,
    add constraint directory_record_known_type
        check (type in ('organisation', 'service', 'support_group', 'agreement', 'caller_kind', 'configuration_item',
            'request_type', 'alert_source')),
    add constraint directory_record_names_itself
        check (case type
            when 'support_group' then id = (content ->> 'organisation') || '.' || (content ->> 'code')
            when 'agreement' then id = case content ->> 'organisation' when '*' then 'default'
                else content ->> 'organisation' end || '.' || (content ->> 'service')
            else id = content ->> 'code'
        end is true),
    -- The group that receives an alert gives the ticket to somebody else (Guide 2.4.1).
    add constraint directory_record_alert_is_passed_on
        check (type <> 'alert_source' or content -> 'receivedBy' <> content -> 'assignedTo' is true);
