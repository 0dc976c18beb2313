package chronicle.bench.peer;

import java.sql.Types;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;

/** PostgreSQL with payloads as bytes in the row, as Axon's guide advises: Hibernate would keep each as a large object. */
public final class Bytes extends PostgreSQLDialect {
    private static final String BYTEA = "bytea";

    /** The dialect of a server. */
    public Bytes(DialectResolutionInfo server) {
        super(server);
    }

    @Override
    protected String columnType(int type) {
        return type == SqlTypes.BLOB ? BYTEA : super.columnType(type);
    }

    @Override
    protected String castType(int type) {
        return type == SqlTypes.BLOB ? BYTEA : super.castType(type);
    }

    @Override
    public void contributeTypes(TypeContributions types, ServiceRegistry services) {
        super.contributeTypes(types, services);
        types.getTypeConfiguration().getJdbcTypeRegistry().addDescriptor(Types.BLOB, VarbinaryJdbcType.INSTANCE);
    }
}
