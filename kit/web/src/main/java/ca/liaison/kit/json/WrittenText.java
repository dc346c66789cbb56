package ca.liaison.kit.json;

/// A text of a request.
///
/// @param pointer where it stands; several texts may share one, since no name is told that might be
///   a patient's
/// @param free whether it stands in an object whose members only data can tell, so that no
///   constraint of a record holds for it
record WrittenText(String pointer, String text, boolean free) {}
