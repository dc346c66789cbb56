package ca.liaison.incident.lookup;

import ca.liaison.kit.database.Sql;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What a text asks for, as the database reads it, and how it is best found (INC-50).
@ApplicationScoped
class SoughtWords {
    private final Sql sql;
    private final int few;

    /// @param few so many are put in order faster than some of them are found among the latest
    ///   tickets
    SoughtWords(
            Sql sql, @ConfigProperty(name = "liaison.search.few", defaultValue = "10000") int few) {
        this.sql = sql;
        this.few = few;
    }

    /// Words that tickets are to hold.
    ///
    /// @param query as PostgreSQL has it
    /// @param rare whether so few tickets hold them that all of these can be put in order; else
    ///   they are common, and some of the latest tickets will hold them
    record Words(String query, boolean rare) {}

    /// @throws ca.liaison.kit.problem.Rejected 422 where no word is left that tells anything
    Words of(String text) {
        return sql
                .query(
                        """
                        select sought::text,
                            (select count(*) from (select from ticket_words where words @@ searched(?) limit ?) found) <= ?
                        from searched(?) sought where sought is not null\
                        """,
                        row -> new Words(row.getString(1), row.getBoolean(2)),
                        text,
                        few + 1,
                        few,
                        text)
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(List.of(Violation.of("?text", "no_word"))).rejected());
    }

    /// Lets the database plan what follows in this transaction for the very values that are asked
    /// for: a common word is found otherwise than a rare one, and a large party's tickets otherwise
    /// than a small one's.
    void planForTheValues() {
        sql.query(
                "select set_config('plan_cache_mode', 'force_custom_plan', true),"
                        + " set_config('max_parallel_workers_per_gather', '0', true)",
                row -> true);
    }
}
