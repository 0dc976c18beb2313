-- A copy is filled subject by subject. First the journal is read for which entries speak of which subjects, into a table that
-- is there while the copy is filled; then the subjects are divided into parts, each of which is told in a transaction.
create table chronicle.copy_part (
    view    text    not null,
    copy    integer not null,
    part    integer not null,
    first   text    not null collate "C",   -- subject
    last    text    not null collate "C",
    entries bigint  not null,               -- that speak of these subjects
    told    boolean not null default false,
    primary key (view, copy, part)
);

create or replace function chronicle.new_copy(of_view text, of_edition integer, by_operation text) returns integer
language plpgsql as $$
declare
    number integer := nextval('chronicle.copy_number');
begin
    perform pg_advisory_xact_lock(hashtext('chronicle.open_view'));
    perform chronicle.open_copy(of_view, number);
    execute format('create table chronicle.%I (subject text not null collate "C", entry text not null)',
        'speaking_' || replace(of_view, '-', '_') || '_' || number);
    insert into chronicle.progress (view, copy, position, edition, standing, operation)
    values (of_view, number, 0, of_edition, 'building', by_operation);
    return number;
end $$;

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
    foreach kind in array array['speaking', 'belief', 'member'] loop
        leaf := kind || '_' || replace(of_view, '-', '_') || '_' || number;
        if to_regclass('chronicle.' || leaf) is not null then
            execute format('lock table chronicle.%I in access exclusive mode', leaf);
        end if;
    end loop;
    delete from chronicle.progress where view = of_view and copy = number and standing <> 'served';
    if not found then
        raise exception 'the copy % of % serves, or is not there', number, of_view;
    end if;
    foreach kind in array array['belief', 'member', 'speaking', 'closing'] loop
        execute format('drop table if exists chronicle.%I', kind || '_' || replace(of_view, '-', '_') || '_' || number);
    end loop;
    delete from chronicle.subject where view = of_view and copy = number;
    delete from chronicle.subject_party where view = of_view and copy = number;
    delete from chronicle.copy_part where view = of_view and copy = number;
end $$;

-- Copies that were being filled line by line are begun anew by their operations.
select chronicle.drop_copy(view, copy) from chronicle.progress
where standing = 'building' and to_regclass('chronicle.closing_' || replace(view, '-', '_') || '_' || copy) is not null;

alter table chronicle.copy_part owner to ${application_role};
