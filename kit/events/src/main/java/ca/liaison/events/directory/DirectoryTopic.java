package ca.liaison.events.directory;

/// Where the directory travels: one compacted topic with one partition, read from its beginning by
/// every copy.
public final class DirectoryTopic {

    public static final String NAME = "liaison.directory.v1";

    /// CloudEvents type of a record; the kind of record is the first segment of its key.
    public static final String RECORDED = "ca.liaison.directory.recorded.v1";

    /// CloudEvents type of the marker behind a complete load.
    public static final String LOADED = "ca.liaison.directory.loaded.v1";

    public static final String LOADED_KEY = "directory/loaded";

    private DirectoryTopic() {}
}
