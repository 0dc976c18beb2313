-- The journal: what ever happened to an entry, one line each, never changed and never deleted.
-- One row, the head, holds the last position and its time. Whoever appends updates it first: that is the lock,
-- the numbering and the clock for all nodes at once.

create schema if not exists chronicle;

create table chronicle.journal (
    position        bigint      not null primary key check (position > 0),
    id              uuid        not null unique,
    entry           text        not null,
    revision        integer     not null check (revision > 0),
    recorded_at     timestamptz not null,
    type            text        not null
        check (type in ('entry-recorded', 'entry-corrected', 'entry-retracted', 'entry-reinstated')),
    payload         jsonb       not null,
    metadata        jsonb       not null,
    idempotency_key text,
    constraint journal_entry_revision unique (entry, revision)
);

create unique index journal_idempotency_key on chronicle.journal (idempotency_key) where idempotency_key is not null;
create index journal_recorded_at on chronicle.journal (recorded_at, position);

create table chronicle.journal_head (
    one         boolean     not null default true primary key check (one),
    position    bigint      not null check (position >= 0),
    recorded_at timestamptz not null
) with (fillfactor = 10, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);

insert into chronicle.journal_head (position, recorded_at) values (0, 'epoch');

create function chronicle.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op) using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on chronicle.journal
    for each statement execute function chronicle.refuse_change();

create trigger one_row_for_good before insert or delete or truncate on chronicle.journal_head
    for each statement execute function chronicle.refuse_change();

create function chronicle.head_moves_on() returns trigger language plpgsql as $$
begin
    if new.position <= old.position or new.recorded_at < old.recorded_at then
        raise exception 'the head of the journal only moves on: % to % is refused', old.position, new.position
            using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger moves_on before update on chronicle.journal_head
    for each row execute function chronicle.head_moves_on();

-- What is appended goes on where the journal ends, and fills it exactly up to the head ...
create function chronicle.lines_fill_up_to_the_head() returns trigger language plpgsql as $$
declare
    lines bigint; first bigint; last bigint; head bigint;
begin
    select count(*), min(line.position), max(line.position) into lines, first, last from appended line;
    select position into head from chronicle.journal_head;
    if lines > 0 and (last <> head or first <> head - lines + 1
            or first > 1 and not exists (select from chronicle.journal where position = first - 1)) then
        raise exception 'lines % to % do not fill the journal up to its head %', first, last, head using errcode = 'check_violation';
    end if;
    return null;
end $$;

create trigger fills_up_to_the_head after insert on chronicle.journal referencing new table as appended
    for each statement execute function chronicle.lines_fill_up_to_the_head();

-- ... and the head has not moved without them.
create function chronicle.head_has_its_line() returns trigger language plpgsql as $$
begin
    if not exists (select from chronicle.journal where position = new.position) then
        raise exception 'the head is at %, where the journal has no line', new.position
            using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger has_its_line after update on chronicle.journal_head deferrable initially deferred
    for each row execute function chronicle.head_has_its_line();

grant usage on schema chronicle to ${application_role};
grant select, insert on chronicle.journal to ${application_role};
grant select, update (position, recorded_at) on chronicle.journal_head to ${application_role};
