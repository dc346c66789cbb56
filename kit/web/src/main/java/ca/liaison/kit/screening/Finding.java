package ca.liaison.kit.screening;

/// One kind of personal information found in a text. It holds neither the value nor its place or
/// length, so that whoever logs or answers it cannot give the value away.
public record Finding(PersonalInformationKind kind) {}
