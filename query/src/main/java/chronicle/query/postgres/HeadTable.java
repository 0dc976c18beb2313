package chronicle.query.postgres;

import chronicle.query.proof.KeyChain;
import chronicle.query.proof.SignedHead;
import chronicle.query.proof.VerifyingKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The heads that were signed and given away, and the keys of those who signed. */
public final class HeadTable {

    private final Database database;

    /** Those in this database. */
    public HeadTable(DataSource database) {
        this.database = new Database(database);
    }

    /** Keeps keys, those before others first; one that is there already stays as it is. */
    public void keep(KeyChain chain) {
        database.with(connection -> {
            for (VerifyingKey key : chain.keys()) {
                Database.update(
                        connection,
                        """
                        insert into chronicle.tree_key (key_id, public_key, created_at, endorsed_by, endorsement)
                        values (?, ?, ?, ?, ?) on conflict do nothing\
                        """,
                        key.keyId(),
                        key.publicKey(),
                        key.createdAt(),
                        key.endorsedBy(),
                        key.endorsement());
            }
            return chain.keys().size();
        });
    }

    /** Keeps a head; the first one of its size and key stays. */
    public void keep(SignedHead head) {
        database.with(connection -> keep(connection, head));
    }

    static int keep(Connection connection, SignedHead head) throws SQLException {
        return Database.update(
                connection, """
                insert into chronicle.tree_head (size, root, signed_at, key_id, signature)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """, head.size(), head.root(), head.signedAt(), head.keyId(), head.signature());
    }

    /** All keys, the first one first. */
    public KeyChain keys() {
        return database.with(HeadTable::keys);
    }

    static KeyChain keys(Connection connection) throws SQLException {
        return new KeyChain(Database.list(
                connection, "select * from chronicle.tree_key order by created_at, key_id", HeadTable::key));
    }

    /** All heads, by size. */
    static List<SignedHead> heads(Connection connection) throws SQLException {
        return Database.list(
                connection, "select * from chronicle.tree_head order by size, signed_at, key_id", HeadTable::head);
    }

    /** The size of the last head that a key signed and gave away. */
    public OptionalLong last(String keyId) {
        return database
                .list("select max(size) from chronicle.tree_head where key_id = ?", row -> row.getLong(1), keyId)
                .stream()
                .mapToLong(Long::longValue)
                .filter(size -> size > 0)
                .findFirst();
    }

    private static VerifyingKey key(ResultSet row) throws SQLException {
        return new VerifyingKey(
                row.getString("key_id"),
                VerifyingKey.ALGORITHM,
                row.getString("public_key"),
                Database.instant(row, "created_at"),
                row.getString("endorsed_by"),
                row.getString("endorsement"));
    }

    private static SignedHead head(ResultSet row) throws SQLException {
        return new SignedHead(
                row.getLong("size"),
                row.getString("root"),
                Database.instant(row, "signed_at"),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
