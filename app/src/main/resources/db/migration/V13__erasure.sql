-- An erased person leaves nothing from which a name could be guessed: the digest of a request for a token goes too, since the
-- request held the name.
grant update (fingerprint) on chronicle.access_token to ${application_role};
