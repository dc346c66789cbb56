-- A service request is of a type of the catalogue, with the type's own fields; some have to be agreed to, and some end
-- by themselves.
alter table ticket
    drop constraint told_of_a_service_request,
    add request_type text,
    add fields text check (fields is json object),
    add approval text check (approval in ('PENDING', 'GRANTED', 'DECLINED')),
    add approval_role text,
    add approved_beforehand boolean,
    add window_ends_at timestamptz,
    add window_ended_at timestamptz,
    add check ((approval is null) = (approval_role is null) and (approval is null) = (approved_beforehand is null)),
    add check (window_ended_at is null or window_ends_at is not null);

update ticket set request_type = 'help', fields = json_object('need' value description)::text, description = null
where kind = 'SERVICE_REQUEST';

alter table ticket
    add constraint told_of_a_service_request check (
        (kind = 'SERVICE_REQUEST') = (request_type is not null and fields is not null)),
    add check (kind = 'SERVICE_REQUEST' or (description is null and approval is null and window_ends_at is null));
