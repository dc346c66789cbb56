package ca.liaison.kit.screening;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Applies the screening to one value of a request.
@Dependent
public class ScreenedValidator implements ConstraintValidator<Screened, CharSequence> {

    private final Screening screening;

    /// For a validator outside a container: the rules as shipped.
    public ScreenedValidator() {
        this(Screening.shipped());
    }

    @Inject
    public ScreenedValidator(Screening screening) {
        this.screening = screening;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        List<Finding> findings = value == null ? List.of() : screening.screen(value);
        if (findings.isEmpty()) {
            return true;
        }
        // The default violation carries the payload: every violation of this constraint is alike.
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(findings.getFirst().kind());
        return false;
    }
}
