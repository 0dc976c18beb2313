-- What the records of an import became: how many entries by kind, and how many records were left out by reason.

alter table chronicle.import
    add column became json not null default '{}',
    add column left_out json not null default '{}';
