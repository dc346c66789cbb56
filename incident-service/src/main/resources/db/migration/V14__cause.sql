-- What an incident was caused by, as far as whoever resolved it knew.
alter table ticket add cause text;
