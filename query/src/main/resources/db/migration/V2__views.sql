-- What can be known: beliefs of all views, who and what they speak about, how far each view has come, and the
-- register of entries. All of it is told from the journal and can be told again.

-- A belief: what was held of a subject about a period of days, over a range of positions of the journal.
-- Days without an end are infinite, not absent, so that lower(valid) can be looked up. The answers keep their bytes.
create table chronicle.belief (
    view      text      not null,
    edition   integer   not null,
    subject   text      not null collate "C",
    valid     daterange not null,
    known     int8range not null,
    certainty text      not null,
    status    text,
    qualified boolean   not null,
    truncated boolean   not null,
    answers   json      not null
) partition by list (view);

-- The entries that ever spoke about a subject; later corrections may have moved them elsewhere, and back again.
create table chronicle.member (
    view    text    not null,
    edition integer not null,
    subject text    not null collate "C",
    entry   text    not null,
    since   bigint  not null
) partition by list (view);

-- Makes the partitions of an edition of a view, if they are not there: a new view needs no migration. A belief stands in
-- one index at a time: among those now held, one per subject and day, or, once it is closed, among the former ones.
create function chronicle.open_view(view text, edition integer) returns void language plpgsql as $$
declare
    kind   text;
    parent text;
    leaf   text;
begin
    if view !~ '^[a-z][a-z0-9-]{0,39}$' or edition < 1 then
        raise exception 'no view can be named % with edition %', view, edition;
    end if;
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    foreach kind in array array['belief', 'member'] loop
        parent := kind || '_' || replace(view, '-', '_');
        leaf := parent || '_' || edition;
        if to_regclass('chronicle.' || leaf) is null then
            execute format('create table if not exists chronicle.%I partition of chronicle.%I for values in (%L)'
                || ' partition by list (edition)', parent, kind, view);
            execute format('create table chronicle.%I partition of chronicle.%I for values in (%L)',
                leaf, parent, edition);
            if kind = 'belief' then
                execute format('create unique index %I on chronicle.%I (subject, lower(valid))'
                    || ' where upper_inf(known)', leaf || '_held', leaf);
                execute format('create index %I on chronicle.%I (subject, lower(valid), upper(known))'
                    || ' where not upper_inf(known)', leaf || '_closed', leaf);
            else
                execute format('create index %I on chronicle.%I (subject)', leaf || '_subject', leaf);
            end if;
        end if;
    end loop;
    insert into chronicle.progress values (view, edition, 0) on conflict do nothing;
end $$;

-- How far an edition of a view has been told; the register of entries is the view named entries.
create table chronicle.progress (
    view     text    not null,
    edition  integer not null,
    position bigint  not null,
    primary key (view, edition)
) with (fillfactor = 50);

-- The subjects of which a view ever told anything, and since which position.
create table chronicle.subject (
    view    text    not null,
    edition integer not null,
    subject text    not null collate "C",
    since   bigint  not null,
    primary key (view, edition, subject)
);

create table chronicle.subject_party (
    view    text    not null,
    edition integer not null,
    party   text    not null,
    subject text    not null collate "C",
    since   bigint  not null,
    primary key (view, edition, party, subject)
);

-- The register: what every entry said and whether it stood, over which positions; one row per line of the journal.
create table chronicle.entry_version (
    position        bigint      not null primary key,
    entry           text        not null,
    revision        integer     not null,
    known           int8range   not null,
    standing        boolean     not null,
    action          text        not null,
    kind            text        not null,
    on_text         text        not null,
    earliest        date        not null,
    latest          date        not null,
    parties         text[]      not null,
    relations       text[]      not null,
    title           text        not null,
    origin_source   text,
    origin_local_id text,
    origin_edition  text,
    actor           text        not null,
    reason          text,
    recorded_at     timestamptz not null,
    recorded        bigint      not null,
    duplicate_of    text,
    disputed        boolean     not null,
    event           json        not null,
    sources         json        not null,
    search          tsvector    not null generated always as (
        to_tsvector('simple', title) || json_to_tsvector('simple', event, '["string", "numeric"]')
            || json_to_tsvector('simple', sources, '["string"]')) stored,
    unique (entry, revision)
) with (fillfactor = 90);

create index entry_version_held on chronicle.entry_version (position) where upper_inf(known);
create index entry_version_on on chronicle.entry_version (earliest, position);
create index entry_version_parties on chronicle.entry_version using gin (parties);
create index entry_version_relations on chronicle.entry_version using gin (relations);
create index entry_version_search on chronicle.entry_version using gin (search);

-- Axon's tokens: which processor has read how far, and which node works it.
create table chronicle.token (
    processor  text    not null,
    segment    integer not null,
    token      text,
    token_type text,
    claimed_at text,
    owner      text,
    primary key (processor, segment)
) with (fillfactor = 50);

-- The application makes and drops partitions of beliefs while it runs, so these tables are its own.
grant usage, create on schema chronicle to ${application_role};
alter table chronicle.belief owner to ${application_role};
alter table chronicle.progress owner to ${application_role};
alter table chronicle.subject owner to ${application_role};
alter table chronicle.subject_party owner to ${application_role};
alter table chronicle.member owner to ${application_role};
alter table chronicle.entry_version owner to ${application_role};
alter table chronicle.token owner to ${application_role};
