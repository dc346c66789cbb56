package ca.liaison.kit.screening;

import jakarta.validation.ConstraintViolation;
import java.util.Optional;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/// Reads what a violation of [Screened] carries.
public final class ScreenedViolation {

    private ScreenedViolation() {}

    /// The kind of personal information found; empty for the violation of any other constraint.
    public static Optional<PersonalInformationKind> kindOf(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> carrying =
                violation.unwrap(HibernateConstraintViolation.class);
        return Optional.ofNullable(carrying.getDynamicPayload(PersonalInformationKind.class));
    }
}
