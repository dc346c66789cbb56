package ca.liaison.kit.screening;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text holds no control, format, lone surrogate or unassigned characters: they break databases
/// (`U+0000`), logs and spreadsheets, or hide what a text says. Line breaks and tabs are welcome
/// where the text is `multiline`.
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

    /// The stable code of the violation, which is its message too.
    String CODE = "forbidden_character";

    /// Whether the text may have several lines, and tabs.
    boolean multiline() default false;

    String message() default CODE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
