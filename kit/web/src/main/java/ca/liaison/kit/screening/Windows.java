package ca.liaison.kit.screening;

/// How far, in characters of the normalised text, a word may stand from what it tells about.
///
/// @param before from a context word to the number behind it
/// @param behind from the number to a context word behind it
/// @param marker from a marker of a message (OID, naming system) to the number, either way
/// @param beside from a context word to a number with a wrong check digit
/// @param phone from a phone word to the number behind it
/// @param birthDate from a birth word to the date, either way
/// @param birthName from a birth word to the name, either way
public record Windows(
        int before, int behind, int marker, int beside, int phone, int birthDate, int birthName) {

    /// The windows that are shipped.
    public static final Windows SHIPPED = new Windows(60, 30, 120, 20, 15, 25, 60);
}
