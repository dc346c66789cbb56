create table change (
    id bigint primary key,
    opened_by text not null,
    -- the subject of the token that filed it: nobody decides about his own
    filed_by text not null,
    opened_at timestamptz not null,
    type text not null check (type in ('STANDARD', 'NORMAL', 'URGENT_OPERATIONAL', 'EMERGENCY_FIX')),
    initiator text not null check (initiator in ('PARTNER', 'HUB')),
    implementer text not null check (implementer in ('PARTNER', 'HUB')),
    hub_affected boolean not null,
    urgent_incident boolean not null,
    service text not null,
    summary text not null,
    reason text not null,
    description text not null,
    notice_required boolean not null,
    disaster_recovery text,
    documents text,
    tested_in_laboratory boolean not null,
    risk text not null check (risk in ('HIGH', 'MEDIUM', 'LOW')),
    impact text not null check (impact in ('EXTENSIVE', 'SIGNIFICANT', 'MODERATE', 'MINOR')),
    urgency text not null check (urgency in ('HIGH', 'MEDIUM', 'LOW')),
    user_impact text,
    outage_start timestamptz,
    outage_end timestamptz,
    areas text,
    start_at timestamptz not null,
    end_at timestamptz not null,
    product_category text not null,
    configuration_item text not null,
    components text,
    implemented_by text not null,
    resources text,
    plan text,
    internal_approval text,
    template text,
    incident text,
    made_at timestamptz,
    filed_late boolean not null,
    next_step text,
    state text not null check (state in
        ('FILED', 'IN_ASSESSMENT', 'AWAITING_PARTNER_APPROVAL', 'AWAITING_DECISION', 'INFORMATION_REQUESTED',
         'REJECTED', 'SCHEDULED', 'IMPLEMENTING', 'IMPLEMENTED', 'RESOLVED', 'CLOSED', 'WITHDRAWN')),
    submitted_at timestamptz not null,
    reviewed_at timestamptz,
    impacts text,
    meeting_at timestamptz,
    decision text check (decision in ('APPROVED', 'REJECTED', 'DEFERRED', 'MORE_INFORMATION')),
    decided_at timestamptz,
    decision_reason text,
    decided_by text,
    outcome text check (outcome in ('SUCCESSFUL', 'BACKED_OUT', 'FAILED')),
    outcome_description text,
    started_at timestamptz,
    ended_at timestamptz,
    closed_at timestamptz,
    revision bigint not null check (revision > 0),
    sequence bigint not null check (sequence > 0),
    updated_at timestamptz not null,
    check (start_at < end_at),
    check ((outage_start is null) = (outage_end is null)),
    check (outage_start < outage_end),
    check (initiator = 'PARTNER' or implementer = 'HUB'),
    check ((decision is null) = (decided_at is null)),
    check (decision is distinct from 'REJECTED' or decision_reason is not null),
    check ((outcome is null) = (outcome_description is null)),
    check ((next_step is null) = (state in ('RESOLVED', 'CLOSED', 'WITHDRAWN'))),
    check ((closed_at is not null) = (state in ('RESOLVED', 'CLOSED', 'WITHDRAWN'))),
    check (outage_start >= start_at and outage_end <= end_at),
    check (initiator = 'HUB' or internal_approval is not null),
    check (state not in ('IMPLEMENTED', 'CLOSED', 'RESOLVED') or outcome is not null),
    check ((outcome is null) = (ended_at is null)),
    check (ended_at >= started_at),
    check (made_at is null or type = 'EMERGENCY_FIX'),
    check (not filed_late or made_at is not null),
    check (type <> 'EMERGENCY_FIX' or incident is not null),
    check (type <> 'STANDARD' or template is not null)
);

create index change_opened on change (opened_at desc, id desc);
create index change_updated on change (updated_at);
create index change_period on change (configuration_item, start_at);

-- A reference is claimed before its change is written, hence deferred: at commit, neither is without the other.
alter table cross_reference add foreign key (ticket) references change deferrable initially deferred;
alter table superseded_reference add foreign key (ticket) references change;
alter table idempotency_key add foreign key (ticket) references change deferrable initially deferred;
alter table history_entry add foreign key (ticket) references change;
alter table ticket_update add foreign key (ticket) references change;
alter table notification add foreign key (ticket) references change;
alter table attachment add foreign key (ticket) references change;
alter table redaction add foreign key (ticket) references change;
alter table ticket_event add foreign key (ticket) references change;

-- What incident-service told of incidents that a change may follow from; never of security incidents.
create table known_incident (
    key bigint primary key,
    sequence bigint not null,
    priority text not null,
    parties text[] not null
);
