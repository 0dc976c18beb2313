-- Of how many subjects a replay has compared some days and positions only with a plain reading of the journal.
alter table chronicle.operation add column sampled bigint not null default 0;
