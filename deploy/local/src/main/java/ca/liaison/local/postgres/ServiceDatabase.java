package ca.liaison.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One service's database with its two roles: the owner migrates, the application reads and writes
/// rows and no more.
///
/// The launcher and the tests make databases from this one template, so that what a test may do is
/// what the running service may do.
public record ServiceDatabase(String name, String ownerPassword, String applicationPassword) {

    public ServiceDatabase {
        if (!name.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
    }

    /// The role that owns the schema.
    public String owner() {
        return name + "_owner";
    }

    /// The role of the running service.
    public String application() {
        return name + "_app";
    }

    /// Makes the roles and the database where they are missing and lays the rights anew;
    /// `administratorUrl` leads to the maintenance database `postgres`.
    public void create(String administratorUrl, String administrator, String password)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(administratorUrl, administrator, password);
                Statement statement = connection.createStatement()) {
            role(statement, owner(), ownerPassword);
            role(statement, application(), applicationPassword);
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database %s owner %s".formatted(name, owner()));
            }
            statement.execute("revoke connect on database postgres, template1 from public");
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect on database %s to %s".formatted(name, application()));
        }
        String url = administratorUrl.replaceFirst("/[^/]*$", "/" + name);
        try (Connection connection = DriverManager.getConnection(url, administrator, password);
                Statement statement = connection.createStatement()) {
            statement.execute("revoke all on schema public from public");
            statement.execute("alter schema public owner to " + owner());
            statement.execute("grant usage on schema public to " + application());
            grantOnFutureObjects(statement, "select, insert, update, delete on tables");
            grantOnFutureObjects(statement, "usage, select on sequences");
            grantOnFutureObjects(statement, "execute on functions");
        }
    }

    /// Ends every session of the database and removes it with all its rows; the roles stay.
    public void drop(String administratorUrl, String administrator, String password)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(administratorUrl, administrator, password);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
        }
    }

    private void grantOnFutureObjects(Statement statement, String rights) throws SQLException {
        statement.execute(
                "alter default privileges for role %s in schema public grant %s to %s"
                        .formatted(owner(), rights, application()));
    }

    private static void role(Statement statement, String role, String password)
            throws SQLException {
        String verb =
                exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")
                        ? "alter"
                        : "create";
        statement.execute(
                "%s role %s login nosuperuser nocreatedb nocreaterole noreplication password '%s'"
                        .formatted(verb, role, password.replace("'", "''")));
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
