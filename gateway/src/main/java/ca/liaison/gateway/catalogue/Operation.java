package ca.liaison.gateway.catalogue;

/// One operation of a service as the gateway routes it.
///
/// @param id its `operationId`, unique over all services
/// @param service the owner, as configured under `liaison.services`, or the gateway itself
/// @param path the template below the public address, `/v1/incidents/{number}/assign`
/// @param cost what it takes from the organisation's quota
/// @param greatestSize of its body, in bytes
public record Operation(
        String id,
        String service,
        String method,
        String path,
        CrossReferenceDuty duty,
        int cost,
        int greatestSize) {

    /// What a body may have where its operation says nothing else: 1 MiB.
    public static final int USUAL_SIZE = 1 << 20;

    /// The owner of what the gateway does itself.
    public static final String OF_THE_GATEWAY = "gateway";

    /// What restrictions themselves are about: reading them is never closed, so that an
    /// organisation learns what holds for it and why.
    public static final String RESTRICTIONS = "access_restrictions";

    /// Whether the answer is a single ticket and so tells its numbers.
    public boolean answersTicket() {
        return duty != CrossReferenceDuty.NONE || path.endsWith("{" + RouteTable.NUMBER + "}");
    }

    /// Whether a restriction of access may close it.
    public boolean canBeClosed() {
        return !reads() || !area().equals(RESTRICTIONS);
    }

    /// Whether it changes nothing.
    public boolean reads() {
        return method.equals("GET");
    }

    /// What it is about, as restrictions name it: the first part of its path below `/v1`, in snake
    /// case and without a file's ending (`support_groups`).
    public String area() {
        int from = path.indexOf('/', 1) + 1;
        int to = path.indexOf('/', from);
        String part = path.substring(from, to < 0 ? path.length() : to);
        int ending = part.indexOf('.');
        return (ending < 0 ? part : part.substring(0, ending)).replace('-', '_');
    }
}
