-- A view may be told more than once: its copies have numbers, and each is of one edition. One copy serves, which answers and
-- follows the journal; another may be built beside it, and the one that served before is kept for a while.

alter table chronicle.belief rename column edition to copy;
alter table chronicle.member rename column edition to copy;
alter table chronicle.subject rename column edition to copy;
alter table chronicle.subject_party rename column edition to copy;
alter table chronicle.progress rename column edition to copy;

alter table chronicle.progress
    add column edition   integer,
    add column standing  text        not null default 'served' check (standing in ('building', 'served', 'former')),
    add column since     timestamptz not null default clock_timestamp(),   -- of that standing
    add column operation text;                                             -- that built it, if one did

update chronicle.progress p set edition = copy, standing = case
    when copy = (select max(copy) from chronicle.progress other where other.view = p.view) then 'served' else 'former' end;
alter table chronicle.progress alter column edition set not null;

-- Which copy answers is said here, and nowhere else.
create unique index progress_served on chronicle.progress (view) where standing = 'served';

create sequence chronicle.copy_number start 2;

drop function chronicle.open_view(text, integer);

-- Makes the partitions of a copy. A belief stands in one index at a time: among those now held, one per subject and day, or,
-- once it is closed, among the former ones. A copy that is built in bulk gets these once it is filled.
create function chronicle.open_copy(view text, copy integer) returns void language plpgsql as $$
declare
    kind   text;
    parent text;
    leaf   text;
begin
    if view !~ '^[a-z][a-z0-9-]{0,39}$' or copy < 1 then
        raise exception 'no view can be named % with copy %', view, copy;
    end if;
    foreach kind in array array['belief', 'member'] loop
        parent := kind || '_' || replace(view, '-', '_');
        leaf := parent || '_' || copy;
        if to_regclass('chronicle.' || leaf) is null then
            execute format('create table if not exists chronicle.%I partition of chronicle.%I for values in (%L)'
                || ' partition by list (copy)', parent, kind, view);
            execute format('create table chronicle.%I partition of chronicle.%I for values in (%L)', leaf, parent, copy);
            if kind = 'member' then
                execute format('create index %I on chronicle.%I (subject)', leaf || '_subject', leaf);
            end if;
        end if;
    end loop;
end $$;

create function chronicle.index_copy(view text, copy integer) returns void language plpgsql as $$
declare
    leaf text := 'belief_' || replace(view, '-', '_') || '_' || copy;
begin
    execute format('create unique index if not exists %I on chronicle.%I (subject, lower(valid)) where upper_inf(known)',
        leaf || '_held', leaf);
    execute format('create index if not exists %I on chronicle.%I (subject, lower(valid), upper(known))'
        || ' where not upper_inf(known)', leaf || '_closed', leaf);
end $$;

-- The first copy of a view that was never told.
create function chronicle.open_view(of_view text, of_edition integer) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    if not exists (select from chronicle.progress where view = of_view) then
        perform chronicle.open_copy(of_view, 1);
        perform chronicle.index_copy(of_view, 1);
        insert into chronicle.progress (view, copy, position, edition) values (of_view, 1, 0, of_edition);
    end if;
end $$;

-- Another copy of a view, to be built by an operation.
create function chronicle.new_copy(of_view text, of_edition integer, by_operation text) returns integer
language plpgsql as $$
declare
    number integer := nextval('chronicle.copy_number');
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    perform chronicle.open_copy(of_view, number);
    execute format('create table chronicle.%I (subject text not null collate "C", day date not null, at bigint not null)',
        'closing_' || replace(of_view, '-', '_') || '_' || number);
    insert into chronicle.progress (view, copy, position, edition, standing, operation)
    values (of_view, number, 0, of_edition, 'building', by_operation);
    return number;
end $$;

create function chronicle.drop_copy(of_view text, number integer) returns void language plpgsql as $$
declare
    kind text;
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    delete from chronicle.progress where view = of_view and copy = number and standing <> 'served';
    if not found then
        raise exception 'the copy % of % serves, or is not there', number, of_view;
    end if;
    foreach kind in array array['belief', 'member', 'closing'] loop
        execute format('drop table if exists chronicle.%I', kind || '_' || replace(of_view, '-', '_') || '_' || number);
    end loop;
    delete from chronicle.subject where view = of_view and copy = number;
    delete from chronicle.subject_party where view = of_view and copy = number;
end $$;

-- To be asked in the same statement as what a copy holds, which is then not told by one that does not answer any more.
create function chronicle.require_served(of_view text, number integer) returns boolean language plpgsql stable as $$
begin
    if not exists (select from chronicle.progress
            where view = of_view and copy = number and standing = 'served') then
        raise exception 'the copy % of % does not serve', number, of_view using errcode = 'CH001';
    end if;
    return true;
end $$;

grant usage on sequence chronicle.copy_number to ${application_role};
