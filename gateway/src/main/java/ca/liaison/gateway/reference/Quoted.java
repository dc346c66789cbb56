package ca.liaison.gateway.reference;

/// A ticket number as a message or an answer carries it.
public sealed interface Quoted {

    /// The member is not there, or null.
    record Absent() implements Quoted {}

    /// Something that is no text.
    record OfOtherType() implements Quoted {}

    /// The text, as given.
    record Text(String value) implements Quoted {}
}
