/// Screening of text for personal (health) information, and for characters that no text may hold.
///
/// The rules are plain functions of one text; the two constraints bring them to request types.
@NullMarked
package ca.liaison.kit.screening;

import org.jspecify.annotations.NullMarked;
