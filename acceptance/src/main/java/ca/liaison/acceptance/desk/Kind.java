package ca.liaison.acceptance.desk;

import java.util.Arrays;
import java.util.List;

/// A kind of ticket that desks open, with where its tickets are and how their numbers begin.
public enum Kind {
    INCIDENT("/v1/incidents", "INC"),
    SERVICE_REQUEST("/v1/service-requests", "REQ"),
    CHANGE("/v1/changes", "CHG");

    /// What comes to the service desks; changes have representatives and leads of their own.
    public static final List<Kind> AT_THE_DESKS = List.of(INCIDENT, SERVICE_REQUEST);

    private final String path;
    private final String prefix;

    Kind(String path, String prefix) {
        this.path = path;
        this.prefix = prefix;
    }

    /// Where tickets of this kind are opened and listed.
    public String path() {
        return path;
    }

    /// The client that speaks for an organisation about tickets of this kind.
    public String speaker(String organisation) {
        if (this != CHANGE) {
            return organisation + "-desk";
        }
        return organisation.equals("hub") ? "hub-service-lead" : organisation + "-change";
    }

    /// The kind of a ticket by its number; of anything else, that of incidents.
    public static Kind ofNumber(String number) {
        return Arrays.stream(values())
                .filter(kind -> number.startsWith(kind.prefix))
                .findFirst()
                .orElse(INCIDENT);
    }

    /// The kind whose tickets a path leads to; of any other path, that of incidents.
    public static Kind ofPath(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.equals(kind.path) || path.startsWith(kind.path + "/"))
                .findFirst()
                .orElse(INCIDENT);
    }

    /// The number that no ticket of this kind has.
    public String nobodys() {
        return prefix + "9999999";
    }
}
