-- What an edition corrects rests on that edition, and is no change without a source.

update chronicle.entry_version set unsourced = false where unsourced and edition is not null;
