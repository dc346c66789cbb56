package ca.liaison.gateway.log;

import ca.liaison.gateway.catalogue.Operation;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What becomes known of a request on its way, for the one line that tells of it. Never anything
/// that the caller typed.
public final class Trail {
    private static final String KEY = Trail.class.getName();

    /// Where the framework's measurements look for the template of a path.
    private static final String MEASURED_AS = "UrlPathTemplate";

    private final Span span;
    private final long began;
    private volatile @Nullable String organisation;
    private volatile @Nullable Operation operation;
    private volatile @Nullable String number;
    private volatile @Nullable String partnerNumber;

    Trail(Span span, long began) {
        this.span = span;
        this.began = began;
    }

    /// The trail of the request under way.
    public static Trail of(RoutingContext request) {
        return Objects.requireNonNull(request.get(KEY), "every request has a trail");
    }

    void follow(RoutingContext request) {
        request.put(KEY, this);
    }

    public void calledBy(String callersOrganisation) {
        organisation = callersOrganisation;
    }

    public void leadsTo(Operation asked) {
        operation = asked;
        span.updateName(asked.id());
        span.setAttribute("http.route", asked.path());
        Context context = Vertx.currentContext();
        if (context != null) {
            context.putLocal(MEASURED_AS, asked.path());
        }
    }

    /// The numbers of the service's answer, which it screened.
    public void answered(@Nullable String ticketNumber, @Nullable String callersNumber) {
        number = ticketNumber;
        partnerNumber = callersNumber;
    }

    Span span() {
        return span;
    }

    long began() {
        return began;
    }

    @Nullable String organisation() {
        return organisation;
    }

    @Nullable Operation operation() {
        return operation;
    }

    @Nullable String number() {
        return number;
    }

    @Nullable String partnerNumber() {
        return partnerNumber;
    }
}
