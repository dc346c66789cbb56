package ca.liaison.kit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.liaison.local.kafka.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

class RealPartsTest {

    private static Map<String, String> configuration = Map.of();

    @BeforeAll
    static void startParts() throws SQLException {
        configuration = new RealParts().start();
        try (Connection owner = Databases.current().connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table note (id bigint primary key, body text, seal bytea)");
            statement.execute("create table unrelated (id bigint primary key)");
        }
    }

    @Test
    @Tag("OPS-07")
    void theApplicationRoleReadsAndWritesRows() throws SQLException {
        try (Connection application = Databases.current().connectAsApplication();
                Statement statement = application.createStatement()) {
            assertThat(statement.executeUpdate("insert into note values (1, 'plain')")).isOne();
            assertThat(statement.executeUpdate("delete from note where id = 1")).isOne();
        }
    }

    @Test
    @Tag("OPS-07")
    void theApplicationRoleCannotChangeTheSchema() throws SQLException {
        try (Connection application = Databases.current().connectAsApplication();
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table intruder (id bigint)"))
                    .isInstanceOf(PSQLException.class)
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> statement.execute("truncate note"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create temporary table intruder (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Tag("OPS-07")
    void theApplicationRoleReachesNoOtherDatabase() {
        String url = configuration.get("quarkus.datasource.jdbc.url");
        String user = configuration.get("quarkus.datasource.username");
        String password = configuration.get("quarkus.datasource.password");

        assertThat(url).isNotNull();
        for (String other : new String[] {"postgres", "template1"}) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    String.valueOf(url).replaceFirst("/[^/]*$", "/" + other),
                                    user,
                                    password))
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void aTextIsFoundInTextAndInBytes() throws SQLException {
        try (Connection application = Databases.current().connectAsApplication();
                Statement statement = application.createStatement()) {
            statement.executeUpdate(
                    "insert into note values (7, 'a canary sings', 'a canary'::bytea)");

            assertThat(Databases.current().columnsContaining("canary"))
                    .containsExactly("note.body", "note.seal");
            assertThat(Databases.current().rowCounts()).containsEntry("note", 1L);

            statement.executeUpdate("delete from note where id = 7");
        }
    }

    @Test
    void theTopicsOfProductionAreThere() throws Exception {
        String bootstrap = String.valueOf(configuration.get("kafka.bootstrap.servers"));
        try (Topics topics = new Topics(bootstrap)) {
            assertThat(topics.names(10))
                    .contains(
                            "liaison.incidents.v1",
                            "liaison.directory.v1",
                            "liaison.service-levels.v1");
        }
    }
}
