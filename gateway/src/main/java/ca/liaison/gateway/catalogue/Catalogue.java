package ca.liaison.gateway.catalogue;

import ca.liaison.gateway.GatewayConfig;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// All that the gateway routes, read once from the documents that the services' builds wrote.
@Singleton
public class Catalogue {
    private static final Logger LOG = Logger.getLogger(Catalogue.class);

    private final MergedDocument merged;
    private final RouteTable routes;

    Catalogue(
            ServicesConfig services,
            ObjectMapper mapper,
            GatewayConfig gateway,
            @ConfigProperty(name = "liaison.public-url") String publicUrl) {
        this.merged = read(services, mapper);
        merged.faults().forEach(fault -> LOG.errorf("Not routed: %s", fault));
        this.routes = new RouteTable(merged.operations());
        PublishedDocument.complete(
                merged.document(), publicUrl, gateway.tokenEndpoint().toString());
    }

    public MergedDocument merged() {
        return merged;
    }

    public RouteTable routes() {
        return routes;
    }

    private static MergedDocument read(ServicesConfig services, ObjectMapper mapper) {
        Map<String, JsonNode> documents = new LinkedHashMap<>();
        for (String service : new TreeSet<>(services.services().keySet())) {
            String name = "openapi/" + service + "/openapi.json";
            try (InputStream document =
                    Catalogue.class.getClassLoader().getResourceAsStream(name)) {
                if (document == null) {
                    LOG.errorf("No document of %s: nothing of it is routed", service);
                } else {
                    documents.put(service, mapper.readTree(document));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(name, unreadable);
            }
        }
        if (!ConfigUtils.isProfileActive("demonstration")) {
            documents.values().forEach(DemonstrationOperations::leaveOut);
        }
        return DocumentMerge.of(documents);
    }
}
