package ca.liaison.kit.reference;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/// The text can be a partner's ticket number (XRF-01). Its absence is another rule's matter.
@Documented
@Constraint(validatedBy = PartnerTicketNumber.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PartnerTicketNumber {
    String message() default "{blank}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// Tells the first fault by its own code.
    class Validator implements ConstraintValidator<PartnerTicketNumber, String> {
        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            return PartnerNumber.faultsOf(value).stream()
                    .findFirst()
                    .map(fault -> {
                        context.buildConstraintViolationWithTemplate("{" + fault.code() + "}")
                                .addConstraintViolation();
                        return false;
                    })
                    .orElse(true);
        }
    }
}
