-- Imports of editions with their plans, and what each source last told.

create table chronicle.import (
    id              text        not null primary key,
    source          text        not null,
    edition         text        not null,
    location        text        not null,
    state           text        not null check (state in ('reading', 'planned', 'applying', 'done', 'failed')),
    asked_at        timestamptz not null default clock_timestamp(),
    asked_by        text        not null,
    approved_at     timestamptz,
    approved_by     text,
    ended_at        timestamptz,
    position        bigint      not null default 0,   -- of the journal, at which it was planned
    records         integer     not null default 0,
    done            bigint      not null default 0,
    total           bigint      not null default 0,
    fingerprint     text,
    failure         text,
    idempotency_key text unique
);

create index import_unfinished on chronicle.import (asked_at) where state in ('reading', 'applying');

create table chronicle.import_item (
    import      text    not null references chronicle.import on delete cascade,
    number      integer not null,
    outcome     text    not null,
    local_id    text    not null,
    entry       text,
    claim       boolean not null,
    on_text     text,
    title       text,
    draft       json,
    differences json    not null,
    why         text,
    steps       json    not null,
    decision    text check (decision in ('take', 'keep')),
    done        boolean not null default false,
    primary key (import, number)
);

-- The last draft of each record that the chronicle took in; claim: its entry belongs to another source.
create table chronicle.source_record (
    source   text    not null,
    local_id text    not null,
    entry    text    not null,
    claim    boolean not null,
    edition  text    not null,
    draft    json    not null,
    primary key (source, local_id)
);

grant select, insert, update, delete on chronicle.import, chronicle.import_item, chronicle.source_record
    to ${application_role};
