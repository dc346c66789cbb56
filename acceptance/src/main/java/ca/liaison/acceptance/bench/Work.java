package ca.liaison.acceptance.bench;

import java.io.IOException;
import java.sql.SQLException;

/// One kind of request, as many clients do it over and over.
interface Work {

    /// What one client holds for as long as it works, such as a connection.
    interface Client extends AutoCloseable {
        /// Does it once and returns when it is done.
        void once() throws Exception;

        @Override
        void close() throws IOException, SQLException;
    }

    Client client() throws Exception;
}
