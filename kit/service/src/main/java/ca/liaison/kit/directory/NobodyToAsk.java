package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// In the owner itself: what it does not know, nobody knows.
@DefaultBean
@ApplicationScoped
class NobodyToAsk implements DirectoryOwner {
    @Override
    public Optional<Organisation> organisation(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Service> service(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<SupportGroup> supportGroup(String organisation, String code) {
        return Optional.empty();
    }

    @Override
    public Optional<Agreement> agreement(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<CallerKind> callerKind(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<ConfigurationItem> configurationItem(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<RequestType> requestType(String code) {
        return Optional.empty();
    }

    @Override
    public Optional<AlertSource> alertSource(String code) {
        return Optional.empty();
    }
}
