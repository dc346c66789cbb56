package ca.liaison.kit.screening;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/// Applies the screening to one value of a request.
@Dependent
public class ScreenedValidator implements ConstraintValidator<Screened, CharSequence> {

    private final Supplier<Screening> screening;

    /// For a validator outside a container: the rules as shipped.
    public ScreenedValidator() {
        Screening shipped = Screening.shipped();
        this.screening = () -> shipped;
    }

    /// Validators are made before the configuration of the running process can be read, so the
    /// rules are asked for when they are needed.
    @Inject
    public ScreenedValidator(Instance<Screening> screening) {
        this.screening = screening::get;
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        List<Finding> findings = value == null ? List.of() : screening.get().screen(value);
        if (findings.isEmpty()) {
            return true;
        }
        // The default violation carries the payload: every violation of this constraint is alike.
        context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(findings.getFirst().kind());
        return false;
    }
}
