package ca.liaison.kit.identity;

import java.util.Set;

/// Who is calling, built once from a verified token.
///
/// @param organisation code of the organisation that the caller belongs to
/// @param hub whether that organisation is the hub
/// @param roles the known roles of the token
/// @param subject the token's `sub`
/// @param client the client that asked for the token (after an exchange: the partner's own)
public record Actor(
        String organisation, boolean hub, Set<Role> roles, String subject, String client) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> anyOf) {
        return anyOf.stream().anyMatch(roles::contains);
    }
}
