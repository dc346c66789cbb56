package ca.liaison.kit.screening;

import org.jspecify.annotations.Nullable;

/// Judges one number of a text.
interface Detector {

    /// The kind of personal number it is, or null.
    @Nullable PersonalInformationKind judge(NumberInText number, Surroundings surroundings);
}
