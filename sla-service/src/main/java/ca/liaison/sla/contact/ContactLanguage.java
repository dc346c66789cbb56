package ca.liaison.sla.contact;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// In which language a contact is spoken to.
@Schema(
        name = "ContactLanguage",
        description =
                """
                In which language a contact is spoken to.

                - `fr`: French
                - `en`: English\
                """)
public enum ContactLanguage {
    @JsonProperty("fr")
    FR,
    @JsonProperty("en")
    EN
}
