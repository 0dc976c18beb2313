-- The two roles of a chronicle, in a database that is still empty; run once, by the superuser, in that database.
-- The owner makes the schema. The application may do only what the schema grants it: append to the journal, and read it.
do $$
declare
    owner_password       text := rtrim(pg_read_file('/run/secrets/database-owner'), E'\r\n');
    application_password text := rtrim(pg_read_file('/run/secrets/database-application'), E'\r\n');
begin
    if owner_password = '' or application_password = '' then
        raise exception 'the secrets database-owner and database-application must not be empty';
    end if;
    execute format('create role chronicle_owner login password %L', owner_password);
    execute format('create role chronicle_application login password %L', application_password);
    grant chronicle_application to chronicle_owner;
    execute format('alter database %I owner to chronicle_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect, temporary on database %I to chronicle_application', current_database());
end $$;
