-- A subject that failed is told again once what is said of it can be told; it may fail again later.
alter table chronicle.failure add column until bigint;                   -- the line from which on it is told again
alter table chronicle.failure drop constraint failure_pkey;
alter table chronicle.failure add primary key (view, copy, subject, position);
