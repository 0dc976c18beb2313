-- The nodes that live: each as long as its session does, and while it is heard of. The time is the database's.
create table chronicle.node (
    name     text        not null primary key,
    session  integer     not null,                               -- the process of the server that serves its session
    heard_at timestamptz not null default clock_timestamp()
);

alter table chronicle.node owner to ${application_role};

-- The subjects of a copy of a view that could not be told further, and why. Their beliefs stand as they were told before.
create table chronicle.failure (
    view      text        not null,
    copy      integer     not null,
    subject   text        not null collate "C",
    position  bigint      not null,                              -- of the first line that could not be told
    entry     text        not null,
    revision  integer     not null,
    why       text        not null,
    program   text        not null,                              -- the version that failed
    failed_at timestamptz not null default clock_timestamp(),
    primary key (view, copy, subject)
);

alter table chronicle.failure owner to ${application_role};

-- With a copy goes what failed in it.
create function chronicle.forget_failures() returns trigger language plpgsql as $$
begin
    delete from chronicle.failure where view = old.view and copy = old.copy;
    return null;
end $$;

create trigger forget_failures after delete on chronicle.progress
    for each row execute function chronicle.forget_failures();
