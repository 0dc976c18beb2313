-- The register tells more: words without accents to search for, what each change touched, and what an auditor looks for
-- first. It is emptied, and told anew from the journal at the next start.

truncate chronicle.entry_version;
delete from chronicle.progress where view = 'entries';
delete from chronicle.token where processor = 'entries';

alter table chronicle.entry_version alter column search drop expression;

alter table chronicle.entry_version
    add column edition   text,               -- of the imported source that made this very change
    add column subjects  text[]  not null,   -- view/subject of what is said, whether it stands or not
    add column touched   text[]  not null,   -- views, and view/subject, told of before or after this change
    add column backdated boolean not null,   -- recorded long after the day it speaks of
    add column unsourced boolean not null;   -- another value than before, from the same sources

drop index chronicle.entry_version_held;

create index entry_version_days on chronicle.entry_version
    using gist (daterange(earliest, greatest(earliest, latest), '[]'));
create index entry_version_kind on chronicle.entry_version (kind, position);
create index entry_version_kind_on on chronicle.entry_version (kind, earliest, position);
create index entry_version_origin on chronicle.entry_version (origin_source, position) where origin_source is not null;
create index entry_version_actor on chronicle.entry_version (actor, position);
create index entry_version_action on chronicle.entry_version (action, position);
create index entry_version_edition on chronicle.entry_version (edition, position) where edition is not null;
create index entry_version_backdated on chronicle.entry_version (backdated, position);
create index entry_version_unsourced on chronicle.entry_version (position) where unsourced;
create index entry_version_retracted on chronicle.entry_version (position) where not standing;
create index entry_version_touched on chronicle.entry_version using gin (touched);

-- The pairs of parties about which anything was ever recorded, and the changes of each: how many entries stood after it.
create table chronicle.relation (
    dyad   text not null collate "C" primary key,
    first  text not null,
    second text not null
);

create table chronicle.relation_count (
    dyad     text   not null collate "C",
    position bigint not null,
    entries  bigint not null,
    primary key (dyad, position)
);

alter table chronicle.relation owner to ${application_role};
alter table chronicle.relation_count owner to ${application_role};
