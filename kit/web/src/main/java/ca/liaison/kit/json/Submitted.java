package ca.liaison.kit.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record that callers submit as a request body. It is read strictly: its faults are noted
/// in [RequestContent] rather than thrown, so that a use case can first decide what the caller may
/// see.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Submitted {}
