package ca.liaison.gateway.language;

import ca.liaison.gateway.forward.Answer;
import ca.liaison.gateway.forward.Backends;
import ca.liaison.gateway.forward.Call;
import ca.liaison.gateway.token.OwnToken;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.language.OrganisationLanguages;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The default languages of the organisations, read again each minute from the directory (GWY-02).
/// No request waits for it: as long as the directory has not answered, the last answer holds, and
/// before the first one French.
@Singleton
public class DirectoryLanguages implements OrganisationLanguages {
    private static final Logger LOG = Logger.getLogger(DirectoryLanguages.class);
    private static final String DIRECTORY = "sla-service";
    private static final String ORGANISATIONS = "/v1/organisations?limit=200";
    private static final long SECONDS_BETWEEN = 60;
    private static final long SECONDS_UNTIL_KNOWN = 2;

    private final Backends backends;
    private final OwnToken token;
    private final ObjectMapper mapper;
    private final ScheduledExecutorService reading =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("directory-languages").factory());
    private volatile Map<String, Language> languages = Map.of();

    DirectoryLanguages(Backends backends, OwnToken token, ObjectMapper mapper) {
        this.backends = backends;
        this.token = token;
        this.mapper = mapper;
    }

    @Override
    public Optional<Language> of(String organisation) {
        return Optional.ofNullable(languages.get(organisation));
    }

    /// Whether the directory, as it was last read, has no such organisation. Before the first
    /// reading it lacks none.
    public boolean lacks(String organisation) {
        Map<String, Language> known = languages;
        return !known.isEmpty() && !known.containsKey(organisation);
    }

    void start(@Observes StartupEvent started) {
        reading.execute(this::readAndGoOn);
    }

    void stop(@Observes ShutdownEvent stopping) {
        reading.shutdownNow();
    }

    private void readAndGoOn() {
        try {
            languages = read();
        } catch (RuntimeException | IOException unanswered) {
            LOG.debugf("The directory did not tell its languages: %s", unanswered.getMessage());
        } finally {
            if (!reading.isShutdown()) {
                ScheduledFuture<?> _ =
                        reading.schedule(
                                this::readAndGoOn,
                                languages.isEmpty() ? SECONDS_UNTIL_KNOWN : SECONDS_BETWEEN,
                                TimeUnit.SECONDS);
            }
        }
    }

    private Map<String, Language> read() throws IOException {
        Map<String, Language> known = new HashMap<>();
        Optional<String> page = Optional.of(ORGANISATIONS);
        while (page.isPresent()) {
            MultiMap headers =
                    MultiMap.caseInsensitiveMultiMap()
                            .set(HttpHeaders.AUTHORIZATION, "Bearer " + token.current().join())
                            .set(HttpHeaders.ACCEPT, "application/json");
            Answer answer = backends.of(DIRECTORY).send(Call.get(page.get(), headers));
            if (!answer.isSuccess()) {
                throw new IOException(DIRECTORY + " answered " + answer.status());
            }
            for (JsonNode organisation : mapper.readTree(answer.body().getBytes()).path("items")) {
                Language.ofTag(organisation.path("defaultLanguage").asText())
                        .ifPresent(tag -> known.put(organisation.path("code").asText(), tag));
            }
            page = NextPage.of(answer.headers().get("Link"));
        }
        return Map.copyOf(known);
    }
}
