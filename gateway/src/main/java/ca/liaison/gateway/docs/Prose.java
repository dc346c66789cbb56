package ca.liaison.gateway.docs;

import java.util.regex.Pattern;

/// The document's descriptions, which mark code by backticks and lists by hyphens, as HTML.
final class Prose {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Prose() {}

    static String html(String text) {
        String escaped =
                text.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;");
        return CODE.matcher(escaped)
                .replaceAll("<code>$1</code>")
                .replaceAll("\n+- ", "<br>– ")
                .replace("\n\n", "<br><br>");
    }
}
