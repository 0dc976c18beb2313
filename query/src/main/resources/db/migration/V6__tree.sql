-- The Merkle tree over the journal (RFC 9162). A full subtree's hash never changes, however the tree grows, so that what
-- is stored is only ever added to: for each line of the journal its leaf, and the subtrees that it fills.

create table chronicle.tree_node (
    position bigint   not null,                             -- of the line that fills the subtree: its last leaf
    level    smallint not null check (level >= 0),          -- 0 for the leaf itself; above 2^level leaves
    hash     bytea    not null check (length(hash) = 32),
    primary key (position, level),
    check (position > 0 and position % (1::bigint << level) = 0)
);

-- The keys that sign: each but a first one is endorsed by the one before it.
create table chronicle.tree_key (
    key_id      text        not null primary key,
    public_key  text        not null unique,
    created_at  timestamptz not null,
    endorsed_by text        not null references chronicle.tree_key,
    endorsement text        not null
);

-- Heads that were signed and given away.
create table chronicle.tree_head (
    size      bigint      not null check (size > 0),
    root      text        not null,
    signed_at timestamptz not null,
    key_id    text        not null references chronicle.tree_key,
    signature text        not null,
    primary key (size, key_id)
);

create trigger append_only before update or delete or truncate on chronicle.tree_node
    for each statement execute function chronicle.refuse_change();
create trigger append_only before update or delete or truncate on chronicle.tree_key
    for each statement execute function chronicle.refuse_change();
create trigger append_only before update or delete or truncate on chronicle.tree_head
    for each statement execute function chronicle.refuse_change();

grant select, insert on chronicle.tree_node to ${application_role};
grant select, insert on chronicle.tree_key to ${application_role};
grant select, insert on chronicle.tree_head to ${application_role};
