package ca.liaison.gateway.docs;

import ca.liaison.kit.language.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/// A page for people, in one language and with nothing on it that does not come from here.
final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    /// The language asked for by the link on the page, else by the browser, else French.
    static Language language(String lang, String acceptLanguage) {
        return Language.ofTag(lang)
                .or(() -> Language.accepted(acceptLanguage))
                .orElse(Language.FRENCH);
    }

    static TemplateInstance framed(TemplateInstance template, Language language) {
        Language other = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        return template.data("lang", language.tag())
                .data("other", other.tag())
                .data("t", Labels.of(language));
    }

    static Response of(String html, Language language) {
        return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
