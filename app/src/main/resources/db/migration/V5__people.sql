-- Who may write, beside the journal and never part of it. The journal knows an editor by a pseudonym; whoever that is stands
-- here alone, and can be erased.

create table chronicle.editor (
    id        text        not null primary key,
    name      text,
    address   text,
    subject   bytea       unique,   -- digest of who this is to the issuer of an OpenID token
    since     timestamptz not null default now(),
    erased_at timestamptz,
    check (erased_at is null or num_nonnulls(name, address, subject) = 0)
);

-- A token: its secret is shown once, and only its digest kept.
create table chronicle.access_token (
    id          text        not null primary key,
    digest      bytea       not null unique check (length(digest) = 32),
    editor      text        not null references chronicle.editor,
    roles       text[]      not null check (cardinality(roles) > 0),
    expiry      timestamptz not null,
    created_at  timestamptz not null default now(),
    created_by  text        not null,
    last_used   date,
    revoked_at  timestamptz,
    request_key text unique,
    fingerprint text
);

create index access_token_editor on chronicle.access_token (editor);

grant select, insert, update (name, address, subject, erased_at) on chronicle.editor to ${application_role};
grant select, insert, update (last_used, revoked_at) on chronicle.access_token to ${application_role};
