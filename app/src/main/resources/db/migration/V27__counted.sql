-- How many items of a plan have which outcome is asked each time that somebody looks how far an import is: it is counted
-- when that changes, not when it is asked.
alter table chronicle.import add column counts json not null default '{}';

update chronicle.import i set counts = counted.counts
from (
    select import, json_object_agg(outcome, items) as counts
    from (select import, outcome, count(*) as items from chronicle.import_item group by import, outcome) item
    group by import
) counted
where counted.import = i.id;
