package ca.liaison.local.requirements;

import java.util.regex.Pattern;

/// One requirement of the catalogue.
///
/// @param id three letters and two digits, which a test that proves it carries as its tag
/// @param area the part of the product it belongs to
/// @param title what it asks for, in a few words
/// @param source the document and paragraph it comes from, or `decision` where the sources are
///   silent
record Requirement(String id, String area, String title, String source) {

    private static final Pattern ID = Pattern.compile("[A-Z]{3}-[0-9]{2}");

    /// Whether a tag has the form of a requirement's id.
    static boolean isId(String tag) {
        return ID.matcher(tag).matches();
    }
}
