package ca.liaison.gateway.catalogue;

/// One operation of a service as the gateway routes it.
///
/// @param id its `operationId`, unique over all services
/// @param service the owner, as configured under `liaison.services`
/// @param path the template below the public address, `/v1/incidents/{number}/assign`
/// @param cost what it takes from the organisation's quota
public record Operation(
        String id, String service, String method, String path, CrossReferenceDuty duty, int cost) {

    /// Whether the answer is a single ticket and so tells its numbers.
    public boolean answersTicket() {
        return duty != CrossReferenceDuty.NONE || path.endsWith("{" + RouteTable.NUMBER + "}");
    }
}
