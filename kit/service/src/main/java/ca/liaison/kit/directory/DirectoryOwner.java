package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import java.util.Optional;

/// The service that owns the directory, for what a copy does not know. Answers are empty where the
/// owner knows nothing either, or does not answer.
interface DirectoryOwner {
    Optional<Organisation> organisation(String code);

    Optional<Service> service(String code);

    Optional<SupportGroup> supportGroup(String organisation, String code);

    Optional<Agreement> agreement(String id);

    Optional<CallerKind> callerKind(String code);

    Optional<ConfigurationItem> configurationItem(String code);

    Optional<RequestType> requestType(String code);

    Optional<AlertSource> alertSource(String code);
}
