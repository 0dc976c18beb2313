-- Operations: long work that an operator has asked for, or the program itself, with how far it is and what became of it.

create table chronicle.operation (
    id          text             not null primary key,
    kind        text             not null,
    views       text[]           not null,
    options     json             not null,
    state       text             not null check (state in ('running', 'waiting', 'done', 'failed', 'cancelled')),
    word        text,                                  -- what it was last told to do, beside being begun
    step        text,
    done        bigint           not null default 0,
    total       bigint           not null default 0,
    rate        double precision not null default 0,
    differences bigint           not null default 0,
    examples    json             not null default '[]',
    asked_at    timestamptz      not null default clock_timestamp(),
    asked_by    text             not null,
    ended_at    timestamptz,
    node        text,
    failure     text,
    version     bigint           not null default 1,   -- how often it was changed
    changed_at  timestamptz      not null default clock_timestamp()
);

create index operation_asked on chronicle.operation (asked_at);
create index operation_going_on on chronicle.operation (state) where state in ('running', 'waiting');
create index operation_changed on chronicle.operation (changed_at);

-- What an operation that has not ended has in hand; nothing is in two hands.
create table chronicle.operation_hold (
    held      text not null primary key,
    operation text not null references chronicle.operation
);

create index operation_hold_operation on chronicle.operation_hold (operation);

-- Requests about operations that came with an idempotency key.
create table chronicle.operation_request (
    idempotency_key text not null primary key,
    fingerprint     text not null,
    operation       text not null references chronicle.operation
);

create function chronicle.operation_changes() returns trigger language plpgsql as $$
begin
    new.version := old.version + 1;
    new.changed_at := clock_timestamp();
    return new;
end $$;

create trigger changes before update on chronicle.operation
    for each row execute function chronicle.operation_changes();

grant select, insert, update, delete on chronicle.operation, chronicle.operation_hold, chronicle.operation_request
    to ${application_role};
