package ca.liaison.kit.directory;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.AlertSource;
import ca.liaison.events.directory.CallerKind;
import ca.liaison.events.directory.ConfigurationItem;
import ca.liaison.events.directory.DirectoryRecord;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RequestType;
import ca.liaison.events.directory.Service;
import ca.liaison.events.directory.SupportGroup;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Asks sla-service over its API, with this service's own account.
@ApplicationScoped
@IfBuildProperty(name = "liaison.directory.copy", stringValue = "true", enableIfMissing = true)
class AskSlaService implements DirectoryOwner {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final int LARGEST_PAGE = 200;

    private final DirectoryApi slaService;
    private final Answers answers = new Answers(System::nanoTime);

    AskSlaService(@RestClient DirectoryApi slaService) {
        this.slaService = slaService;
    }

    @Override
    public Optional<Organisation> organisation(String code) {
        return ask(Organisation.class, code, () -> Optional.of(slaService.organisation(code)));
    }

    @Override
    public Optional<Service> service(String code) {
        return ask(Service.class, code, () -> Optional.of(slaService.service(code)));
    }

    @Override
    public Optional<SupportGroup> supportGroup(String organisation, String code) {
        String id = SupportGroup.idOf(organisation, code);
        return ask(
                SupportGroup.class,
                id,
                () ->
                        slaService.supportGroups(LARGEST_PAGE).items().stream()
                                .filter(group -> group.id().equals(id))
                                .findFirst());
    }

    @Override
    public Optional<Agreement> agreement(String id) {
        return ask(Agreement.class, id, () -> Optional.of(slaService.agreement(id)));
    }

    @Override
    public Optional<CallerKind> callerKind(String code) {
        return ask(CallerKind.class, code, () -> Optional.of(slaService.callerKind(code)));
    }

    @Override
    public Optional<ConfigurationItem> configurationItem(String code) {
        return ask(
                ConfigurationItem.class,
                code,
                () -> Optional.of(slaService.configurationItem(code)));
    }

    @Override
    public Optional<RequestType> requestType(String code) {
        return ask(RequestType.class, code, () -> Optional.of(slaService.requestType(code)));
    }

    @Override
    public Optional<AlertSource> alertSource(String code) {
        return ask(AlertSource.class, code, () -> Optional.of(slaService.alertSource(code)));
    }

    /// Texts that are no code of ours are not worth a question.
    private <T extends DirectoryRecord> Optional<T> ask(
            Class<T> type, String id, Answers.Question<T> question) {
        return ID.matcher(id).matches() ? answers.to(type, id, question) : Optional.empty();
    }
}
