package ca.liaison.gateway.door;

import ca.liaison.gateway.catalogue.Route;
import ca.liaison.gateway.token.Caller;

/// A request that was let in: by whom, to what, with which message.
record Entered(Caller caller, Route.Known route, Message message) {}
