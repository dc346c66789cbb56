package ca.liaison.events.directory;

import java.util.Optional;

/// The kinds of records the directory holds, with the class each is read into.
public enum RecordType {
    ORGANISATION("organisation", Organisation.class),
    SERVICE("service", Service.class),
    SUPPORT_GROUP("support_group", SupportGroup.class),
    AGREEMENT("agreement", Agreement.class),
    CALLER_KIND("caller_kind", CallerKind.class),
    CONFIGURATION_ITEM("configuration_item", ConfigurationItem.class),
    REQUEST_TYPE("request_type", RequestType.class),
    ALERT_SOURCE("alert_source", AlertSource.class),
    CALENDAR("calendar", Calendar.class),
    CHANGE_TERMS("change_terms", ChangeTerms.class);

    private final String code;
    private final Class<? extends DirectoryRecord> recordClass;

    RecordType(String code, Class<? extends DirectoryRecord> recordClass) {
        this.code = code;
        this.recordClass = recordClass;
    }

    public String code() {
        return code;
    }

    public Class<? extends DirectoryRecord> recordClass() {
        return recordClass;
    }

    /// Empty for a kind that a newer publisher knows and this reader does not.
    public static Optional<RecordType> of(String code) {
        for (RecordType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
