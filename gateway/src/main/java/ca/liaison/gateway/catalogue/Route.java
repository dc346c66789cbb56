package ca.liaison.gateway.catalogue;

import java.util.List;
import java.util.Set;

/// What the route table knows of a request's method and path.
public sealed interface Route {

    /// The operation asked for.
    ///
    /// @param owners the services that offer it: one, or several for a look-up over all kinds
    /// @param number the eHealth number in the path, empty where it names none
    record Known(Operation operation, List<String> owners, String number) implements Route {}

    /// The path exists, the method does not.
    record OtherMethod(Set<String> allowed) implements Route {}

    /// No such path.
    record Unknown() implements Route {}
}
