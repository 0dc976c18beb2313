-- The files of editions that came with the request for an import, until it has ended; any node can read them.

create table chronicle.import_file (
    import  text    not null references chronicle.import on delete cascade,
    name    text    not null collate "C",
    content bytea   not null,
    primary key (import, name)
);

grant select, insert, delete on chronicle.import_file to ${application_role};
