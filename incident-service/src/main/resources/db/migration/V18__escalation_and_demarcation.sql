-- What is escalated goes through the hub's desk to a lead of the service.
alter table ticket
    add escalated_at timestamptz,
    add escalation_ground text check (escalation_ground in (
        'SUPPORT_CHAIN', 'TARGET_AT_RISK', 'JOINT_DECISION', 'DEPLOYMENT', 'PERFORMANCE', 'HANDLING')),
    add escalated_to text check (escalated_to in ('SERVICE_LEAD', 'DEPLOYMENT_LEAD', 'CLIENT_PROGRAMS_MANAGER')),
    add escalation_passed_on_at timestamptz,
    add constraint escalated_on_a_ground check ((escalated_at is null) = (escalation_ground is null)),
    add constraint passed_on_where_escalated check (
        (escalated_to is null) = (escalation_passed_on_at is null) and (escalated_to is null or escalated_at is not null));

-- What the matter is about, and whose that was when it was said.
alter table ticket
    add configuration_item text,
    add configuration_item_owner text,
    add constraint item_with_its_owner check ((configuration_item is null) = (configuration_item_owner is null));

-- That end users agreed to what of theirs is passed on.
alter table ticket add consent_asserted boolean;
