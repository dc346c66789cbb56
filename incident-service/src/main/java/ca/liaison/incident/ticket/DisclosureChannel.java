package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An approved way to pass on what no ticket may hold (Guide 2.4.4, 2.5.1).
@Schema(
        name = "DisclosureChannel",
        description =
                """
                An approved way to pass on what no ticket may hold.

                - `one_mail`: ONE Mail, for its subscribers
                - `encrypted_document`: a compressed document, encrypted and protected by a password, by e-mail
                - `phone`: by telephone to the privacy office
                - `secure_fax`: by secure fax\
                """)
public enum DisclosureChannel {
    @JsonProperty("one_mail")
    ONE_MAIL,
    @JsonProperty("encrypted_document")
    ENCRYPTED_DOCUMENT,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("secure_fax")
    SECURE_FAX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
