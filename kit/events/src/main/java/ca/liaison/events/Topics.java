package ca.liaison.events;

/// The Kafka topics of the suite. The key of a record is the ticket number; in the directory it is
/// type/id/version, and of a contact table or a service review its id.
public final class Topics {
    public static final String INCIDENTS = "liaison.incidents.v1";
    public static final String CHANGES = "liaison.changes.v1";
    public static final String SERVICE_LEVELS = "liaison.service-levels.v1";
    public static final String DIRECTORY = "liaison.directory.v1";

    private Topics() {}
}
