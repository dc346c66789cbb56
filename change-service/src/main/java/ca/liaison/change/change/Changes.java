package ca.liaison.change.change;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/// Where changes are kept.
@ApplicationScoped
public class Changes implements PanacheRepositoryBase<Change, Long> {}
