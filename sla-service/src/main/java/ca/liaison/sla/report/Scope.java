package ca.liaison.sla.report;

import org.jspecify.annotations.Nullable;

/// What a report is about.
///
/// @param organisation all together where it is absent
/// @param service all together where it is absent
record Scope(@Nullable String organisation, @Nullable String service) {
    private static final String ALL = "*";

    /// Whether a ticket of an organisation, about a service, is in it.
    boolean holds(String ofOrganisation, String aboutService) {
        return (organisation == null || organisation.equals(ofOrganisation))
                && (service == null || service.equals(aboutService));
    }

    String organisationKey() {
        return organisation == null ? ALL : organisation;
    }

    String serviceKey() {
        return service == null ? ALL : service;
    }
}
