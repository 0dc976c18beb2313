package chronicle.bench.peer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Consumer;
import org.axonframework.common.jpa.EntityManagerProvider;

/** Transactions of JPA: one entity manager for each. */
final class OneEntityManager extends PerThread<EntityManager> implements EntityManagerProvider {
    private final EntityManagerFactory factory;

    OneEntityManager(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public EntityManager getEntityManager() {
        return present();
    }

    @Override
    EntityManager begin() {
        EntityManager begun = factory.createEntityManager();
        begun.getTransaction().begin();
        return begun;
    }

    @Override
    void commit(EntityManager manager) {
        end(manager, EntityTransaction::commit);
    }

    @Override
    void rollback(EntityManager manager) {
        end(manager, EntityTransaction::rollback);
    }

    private static void end(EntityManager ended, Consumer<EntityTransaction> ending) {
        try (EntityManager manager = ended) {
            ending.accept(manager.getTransaction());
        }
    }
}
