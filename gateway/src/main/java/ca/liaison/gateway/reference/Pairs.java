package ca.liaison.gateway.reference;

import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.forward.Answer;
import ca.liaison.gateway.forward.Call;
import ca.liaison.gateway.forward.OnBehalf;
import ca.liaison.gateway.token.Caller;
import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import ca.liaison.kit.reference.PartnerNumber;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/// Lets a message about a ticket pass only with a pair that the ticket's owner confirms (XRF-06).
@Singleton
public class Pairs {
    private static final int FORBIDDEN = 403;
    private static final String LOOK_UP = "/v1/cross-references?number=";
    private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};

    private final OnBehalf services;
    private final ConfirmedPairs confirmed;
    private final ObjectMapper mapper;

    Pairs(OnBehalf services, ConfirmedPairs confirmed, ObjectMapper mapper) {
        this.services = services;
        this.confirmed = confirmed;
        this.mapper = mapper;
    }

    /// @param headers what goes with the question to the owner
    /// @throws ca.liaison.kit.problem.Rejected where the pair does not fit, in the words that tell
    ///   the caller no more than it may know
    public void requireMatch(
            Caller caller, Route.Known route, PartnerNumber quoted, MultiMap headers) {
        String organisation = caller.actor().organisation();
        if (confirmed.contains(organisation, route.number(), quoted)) {
            return;
        }
        Answer answer = ask(caller, route, headers);
        if (answer.status() == FORBIDDEN) {
            // A role that reads no numbers moves nothing either: the owner refuses it in the order
            // in which it judges, what may not be seen first.
            return;
        }
        switch (PairDecision.of(read(answer), organisation, quoted)) {
            case CONFIRMED -> confirmed.add(organisation, route.number(), quoted);
            case INVISIBLE -> throw Problem.of(ProblemCode.NOT_FOUND).rejected();
            case AWAITED ->
                    throw about(ProblemCode.PARTNER_NUMBER_AWAITED, route)
                            .with("awaited", List.of(organisation))
                            .source("Guide 2.5")
                            .rejected();
            case MISMATCH ->
                    throw about(ProblemCode.PARTNER_NUMBER_MISMATCH, route)
                            .source("Guide 2.5.3.2")
                            .rejected();
        }
    }

    private Answer ask(Caller caller, Route.Known route, MultiMap headers) {
        Answer answer =
                services.send(
                        caller,
                        route.operation().service(),
                        Call.get(LOOK_UP + route.number(), headers),
                        () -> {});
        if (answer.isSuccess() || answer.status() == FORBIDDEN) {
            return answer;
        }
        throw answer.status() / 100 == 4
                ? Problem.of(ProblemCode.NOT_FOUND).rejected()
                : Problem.unavailable(Duration.ofSeconds(2)).rejected();
    }

    private List<Reference> read(Answer answer) {
        try {
            return mapper.readValue(answer.body().getBytes(), REFERENCES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Problem about(ProblemCode code, Route.Known route) {
        return Problem.of(code).with("number", route.number());
    }
}
