-- What imported sources claim of entries that are not their own, beside each version of such an entry. An entry keeps its
-- own origin. The register is emptied, and told anew from the journal at the next start.

truncate chronicle.entry_version, chronicle.relation, chronicle.relation_count;
delete from chronicle.progress where view = 'entries';
delete from chronicle.token where processor = 'entries';

alter table chronicle.entry_version
    add column told_source text;   -- the imported source that made this very change

create index entry_version_told on chronicle.entry_version (told_source, position) where told_source is not null;

create table chronicle.claim (
    position        bigint not null,   -- of the version
    entry           text   not null,
    origin_source   text   not null,
    origin_local_id text   not null collate "C",
    origin_edition  text,
    cited           text   not null,   -- the title by which the entry cites the source
    on_text         text   not null,
    earliest        date   not null,
    latest          date   not null,
    title           text   not null,
    event           json   not null,
    primary key (position, origin_source, origin_local_id)
);

create index claim_origin on chronicle.claim (origin_source, position);

alter table chronicle.claim owner to ${application_role};
