-- Two replays of a view that follow each other closely may both drop what neither needs: who comes second finds nothing to do.
create or replace function chronicle.drop_copy(of_view text, number integer) returns void language plpgsql as $$
declare
    kind text;
    leaf text;
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    if exists (select from chronicle.progress where view = of_view and copy = number and standing = 'served') then
        raise exception 'the copy % of % serves', number, of_view;
    end if;
    foreach kind in array array['speaking', 'belief', 'member'] loop
        leaf := kind || '_' || replace(of_view, '-', '_') || '_' || number;
        if to_regclass('chronicle.' || leaf) is not null then
            execute format('lock table chronicle.%I in access exclusive mode', leaf);
        end if;
    end loop;
    delete from chronicle.progress where view = of_view and copy = number and standing <> 'served';
    if not found then
        if exists (select from chronicle.progress where view = of_view and copy = number) then
            raise exception 'the copy % of % serves', number, of_view;
        end if;
        return;
    end if;
    foreach kind in array array['belief', 'member', 'speaking', 'closing'] loop
        execute format('drop table if exists chronicle.%I', kind || '_' || replace(of_view, '-', '_') || '_' || number);
    end loop;
    delete from chronicle.subject where view = of_view and copy = number;
    delete from chronicle.subject_party where view = of_view and copy = number;
    delete from chronicle.copy_part where view = of_view and copy = number;
end $$;
