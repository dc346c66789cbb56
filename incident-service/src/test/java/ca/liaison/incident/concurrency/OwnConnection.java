package ca.liaison.incident.concurrency;

import ca.liaison.kit.crossreference.CrossReferences;
import ca.liaison.kit.database.Sql;
import ca.liaison.kit.secret.ContentDigest;
import ca.liaison.kit.test.IsolationTester.Action;
import java.sql.SQLException;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/// Lets the kernel run its own statements on a connection that a test holds, so that the test
/// decides what happens between two of its transactions.
record OwnConnection(SessionFactory sessions, ContentDigest digests) {

    /// What the kernel is to do.
    @FunctionalInterface
    interface Act {
        void on(CrossReferences crossReferences, Sql sql) throws SQLException;
    }

    Action doing(Act act) {
        return connection -> {
            try (Session session = sessions.withOptions().connection(connection).openSession()) {
                Sql sql = new Sql(session);
                act.on(new CrossReferences(sql, digests), sql);
            } catch (JDBCException failed) {
                throw failed.getSQLException();
            }
        };
    }
}
