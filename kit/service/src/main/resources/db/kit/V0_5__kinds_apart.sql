-- An organisation's tickets of one kind are paged by when they were opened.
drop index cross_reference_organisation;
create index cross_reference_organisation on cross_reference (organisation, kind, opened_at desc, ticket desc);
