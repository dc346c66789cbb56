-- What the opener answered to the checklist of the agreement: [{code, done, result}].
alter table ticket
    add checks text check (checks is json array),
    add constraint checks_of_an_incident check (checks is null or kind = 'INCIDENT');
