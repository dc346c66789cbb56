-- Who reads an entry of history beside the hub, where not all parties do.
alter table history_entry add readers text[];
