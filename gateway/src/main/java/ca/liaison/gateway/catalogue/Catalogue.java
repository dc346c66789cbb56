package ca.liaison.gateway.catalogue;

import ca.liaison.gateway.GatewayConfig;
import ca.liaison.kit.language.Language;
import ca.liaison.kit.translation.FrenchDocument;
import ca.liaison.kit.translation.FrenchTexts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// All that the gateway routes, read once from the documents that the services' builds wrote.
@Singleton
public class Catalogue {
    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    /// Where the gateway's own build leaves what its resources say of themselves.
    private static final String OWN_DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private final MergedDocument merged;
    private final RouteTable routes;
    private final ObjectNode french;
    private final SortedSet<String> areas;

    Catalogue(
            ServicesConfig services,
            ObjectMapper mapper,
            GatewayConfig gateway,
            @ConfigProperty(name = "liaison.public-url") String publicUrl) {
        this.merged = read(services, mapper);
        merged.faults().forEach(fault -> LOG.errorf("Not routed: %s", fault));
        this.routes = new RouteTable(merged.operations());
        this.areas =
                merged.operations().stream()
                        .map(Operation::area)
                        .filter(area -> !area.equals(Operation.RESTRICTIONS))
                        .collect(Collectors.toCollection(TreeSet::new));
        PublishedDocument.complete(
                merged.document(), publicUrl, gateway.tokenEndpoint().toString());
        PublishedDocument.nameAreas(merged.document(), areas);
        Set<String> owners = new TreeSet<>(services.services().keySet());
        owners.add(Operation.OF_THE_GATEWAY);
        FrenchDocument translated = PublishedDocument.inFrench(merged.document(), texts(owners));
        translated
                .stub()
                .lines()
                .forEach(sentence -> LOG.errorf("Without French: %s", sentence.strip()));
        this.french = translated.document();
    }

    public MergedDocument merged() {
        return merged;
    }

    public RouteTable routes() {
        return routes;
    }

    /// What is published, with its texts in this language.
    public JsonNode document(Language language) {
        return switch (language) {
            case FRENCH -> french;
            case ENGLISH -> merged.document();
        };
    }

    /// The gateway's own sentences, the kit's, and those that came with the services' documents.
    static FrenchTexts texts(Set<String> services) {
        return FrenchTexts.of(
                Stream.concat(
                                Stream.of(FrenchTexts.FILE, "openapi/kit-service/french.tsv"),
                                services.stream().sorted().map("openapi/%s/french.tsv"::formatted))
                        .toList());
    }

    /// What operations are about, as restrictions name it.
    public SortedSet<String> areas() {
        return Collections.unmodifiableSortedSet(areas);
    }

    private static MergedDocument read(ServicesConfig services, ObjectMapper mapper) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String service : new TreeSet<>(services.services().keySet())) {
            read(service, "openapi/" + service + "/openapi.json", mapper, documents);
        }
        read(Operation.OF_THE_GATEWAY, OWN_DOCUMENT, mapper, documents);
        if (!ConfigUtils.isProfileActive("demonstration")) {
            documents.values().forEach(DemonstrationOperations::leaveOut);
        }
        return DocumentMerge.of(documents);
    }

    private static void read(
            String service, String name, ObjectMapper mapper, Map<String, JsonNode> documents) {
        try (InputStream document = Catalogue.class.getClassLoader().getResourceAsStream(name)) {
            if (document == null) {
                LOG.errorf("No document of %s: nothing of it is routed", service);
            } else {
                documents.put(service, mapper.readTree(document));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
