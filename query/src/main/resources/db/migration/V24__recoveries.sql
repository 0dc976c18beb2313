-- A subject that failed is told again once what is said of it can be told; it may fail again later.
alter table chronicle.failure add column until bigint;                   -- the line from which on it is told again
alter table chronicle.failure drop constraint failure_pkey;
alter table chronicle.failure add primary key (view, copy, subject, position);

-- Whoever fills a copy writes its rows first, and then how far it is. Who drops it waits for that in the same order, so that
-- neither waits for the other for ever.
create or replace function chronicle.drop_copy(of_view text, number integer) returns void language plpgsql as $$
declare
    kind text;
    leaf text;
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    if exists (select from chronicle.progress where view = of_view and copy = number and standing = 'served') then
        raise exception 'the copy % of % serves', number, of_view;
    end if;
    foreach kind in array array['closing', 'belief', 'member'] loop
        leaf := kind || '_' || replace(of_view, '-', '_') || '_' || number;
        if to_regclass('chronicle.' || leaf) is not null then
            execute format('lock table chronicle.%I in access exclusive mode', leaf);
        end if;
    end loop;
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
