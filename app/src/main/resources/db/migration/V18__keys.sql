-- Idempotency keys of the requests that had none so far: approvals of imports, and retries of subjects that failed.

alter table chronicle.import add approval_key text unique, add approval_fingerprint text;

create table chronicle.retry_request (
    idempotency_key text not null primary key,
    fingerprint     text not null
);

grant select, insert on chronicle.retry_request to ${application_role};
