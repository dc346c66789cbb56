package ca.liaison.gateway.page;

import ca.liaison.kit.language.Language;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// A page for people, in one language and with nothing on it that does not come from here.
public final class Page {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private Page() {}

    /// The language asked for by the link on the page, else by the browser, else French.
    public static Language language(String lang, String acceptLanguage) {
        return Language.ofTag(lang)
                .or(() -> Language.accepted(acceptLanguage))
                .orElse(Language.FRENCH);
    }

    /// @param words of the page and its frame, by their keys
    public static TemplateInstance framed(
            TemplateInstance template, Language language, Map<String, String> words) {
        Language other = other(language);
        return template.data("lang", language.tag())
                .data("other", other.tag())
                .data("otherAddress", "?lang=" + other.tag())
                .data("t", words);
    }

    /// The language that the link on a page leads to.
    public static Language other(Language language) {
        return language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
    }

    public static Response of(String html, Language language) {
        return of(Response.Status.OK.getStatusCode(), html, language).build();
    }

    public static Response.ResponseBuilder of(int status, String html, Language language) {
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer");
    }
}
