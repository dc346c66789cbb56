package ca.liaison.kit.problem;

import ca.liaison.kit.language.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of problems and violations in both languages. Texts name their values in braces.
public final class ProblemTexts {
    private static final String VIOLATION = "violation.";
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Map<Language, ResourceBundle> BUNDLES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BUNDLES.put(
                    language,
                    ResourceBundle.getBundle(
                            "ca.liaison.kit.problem.problems",
                            language.locale(),
                            ResourceBundle.Control.getNoFallbackControl(
                                    ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    private ProblemTexts() {}

    public static String title(ProblemCode code, Language language) {
        return template(code.code() + ".title", language);
    }

    /// What it means in general. Where the text of a request tells the request's own values, there
    /// is another one without them.
    public static String meaning(ProblemCode code, Language language) {
        String detail = template(code.code() + ".detail", language);
        return NAME.matcher(detail).find() ? template(code.code() + ".meaning", language) : detail;
    }

    /// What happened, said of this request.
    public static String detail(Problem problem, Language language) {
        return text(problem.code().code() + ".detail", language, problem.members());
    }

    /// What the caller can do about it, for the page that explains the problem. Braces stand for
    /// themselves, as in paths.
    public static String advice(ProblemCode code, Language language) {
        return template(code.code() + ".advice", language);
    }

    public static String message(Violation violation, Language language) {
        return text(VIOLATION + violation.code(), language, violation.parameters());
    }

    /// The codes of all violations, in alphabetical order.
    public static SortedSet<String> violationCodes() {
        return BUNDLES.values().stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith(VIOLATION))
                .map(key -> key.substring(VIOLATION.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What a violation says, with the names of its values in braces.
    public static String violation(String code, Language language) {
        return template(VIOLATION + code, language);
    }

    private static String text(String key, Language language, Map<String, Object> values) {
        return filled(template(key, language), language, values);
    }

    private static String filled(String template, Language language, Map<String, Object> values) {
        return NAME.matcher(template)
                .replaceAll(
                        name -> Matcher.quoteReplacement(value(name.group(1), language, values)));
    }

    private static String template(String key, Language language) {
        ResourceBundle bundle = BUNDLES.get(language);
        if (bundle == null || !bundle.containsKey(key)) {
            throw new MissingResourceException("No text", ProblemTexts.class.getName(), key);
        }
        return bundle.getString(key);
    }

    private static String value(String name, Language language, Map<String, Object> values) {
        return switch (values.get(name)) {
            case null -> "–";
            case List<?> list ->
                    list.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Object value -> words(name, value.toString(), language, values);
        };
    }

    /// How a value reads: in words where it has some, which may name other values, else as it is.
    private static String words(
            String name, String value, Language language, Map<String, Object> values) {
        String key = "value." + name + "." + value.replace(' ', '_');
        ResourceBundle bundle = BUNDLES.get(language);
        return bundle != null && bundle.containsKey(key)
                ? filled(bundle.getString(key), language, values)
                : value;
    }
}
