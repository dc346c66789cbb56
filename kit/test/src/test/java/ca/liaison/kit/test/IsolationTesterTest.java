package ca.liaison.kit.test;

import static ca.liaison.kit.test.IsolationTester.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IsolationTesterTest {

    @BeforeAll
    static void startParts() throws SQLException {
        new RealParts().start();
        try (Connection owner = Databases.current().connectAsOwner()) {
            execute(owner, "create table counter (id int primary key, value int not null)");
            execute(owner, "create table claim (number text primary key, ticket int not null)");
        }
    }

    @Test
    void twoSessionsOfTwoStepsMeetInSixOrders() {
        assertThat(IsolationTester.orders(2, 2)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void aReadBeforeTheWriteLosesAnUpdateInSomeOrder() {
        int[] seen = new int[2];
        IsolationTester losing =
                IsolationTester.connectingWith(Databases.current()::connectAsApplication)
                        .before(IsolationTesterTest::counterAtZero)
                        .session(
                                "first",
                                step("read", c -> seen[0] = counter(c)),
                                step("write", c -> setCounter(c, seen[0] + 1)),
                                step("commit", Connection::commit))
                        .session(
                                "second",
                                step("read", c -> seen[1] = counter(c)),
                                step("write", c -> setCounter(c, seen[1] + 1)),
                                step("commit", Connection::commit));

        assertThatThrownBy(() -> losing.everyOrder(_ -> assertThat(counterNow()).isEqualTo(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("first.read, first.write, second.read, first.commit");
    }

    @Test
    void aLockTakenFirstLosesNoUpdateInAnyOrder() {
        int[] seen = new int[2];
        int orders =
                IsolationTester.connectingWith(Databases.current()::connectAsApplication)
                        .before(IsolationTesterTest::counterAtZero)
                        .session(
                                "first",
                                step("read", c -> seen[0] = lockedCounter(c)),
                                step("write", c -> setCounter(c, seen[0] + 1)),
                                step("commit", Connection::commit))
                        .session(
                                "second",
                                step("read", c -> seen[1] = lockedCounter(c)),
                                step("write", c -> setCounter(c, seen[1] + 1)),
                                step("commit", Connection::commit))
                        .everyOrder(_ -> assertThat(counterNow()).isEqualTo(2));

        assertThat(orders).isEqualTo(20);
    }

    @Test
    void whoClaimsSecondWaitsForTheFirstAndFails() {
        IsolationTester.connectingWith(Databases.current()::connectAsApplication)
                .before(c -> execute(c, "delete from claim"))
                .session(
                        "first",
                        step("claim", c -> execute(c, "insert into claim values ('HDN-1', 1)")),
                        step("commit", Connection::commit))
                .session(
                        "second",
                        step("claim", c -> execute(c, "insert into claim values ('HDN-1', 2)")),
                        step("commit", Connection::commit))
                .everyOrder(run ->
                        assertThat(
                                        run.failureOf("first").isPresent()
                                                ^ run.failureOf("second").isPresent())
                                .isTrue());
    }

    private static void counterAtZero(Connection connection) throws SQLException {
        execute(connection, "delete from counter");
        execute(connection, "insert into counter values (1, 0)");
    }

    private static int counterNow() {
        try (Connection connection = Databases.current().connectAsApplication()) {
            return counter(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int counter(Connection connection) throws SQLException {
        return number(connection, "select value from counter where id = 1");
    }

    private static int lockedCounter(Connection connection) throws SQLException {
        return number(connection, "select value from counter where id = 1 for update");
    }

    private static void setCounter(Connection connection, int value) throws SQLException {
        execute(connection, "update counter set value = " + value + " where id = 1");
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
