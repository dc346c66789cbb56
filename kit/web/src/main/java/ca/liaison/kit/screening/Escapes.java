package ca.liaison.kit.screening;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Reads the escapes of markup (`&nbsp;`, `&#53;`, `&#x35;`) and of addresses (`%35`, `%C2%A0`) in
/// a text: mail programs and tools paste them. Escapes of escapes (`&amp;#53;`, `%2535`) count too.
final class Escapes {

    private static final Map<String, Integer> NAMED =
            Map.ofEntries(
                    Map.entry("nbsp", 0xA0),
                    Map.entry("ensp", 0x2002),
                    Map.entry("emsp", 0x2003),
                    Map.entry("numsp", 0x2007),
                    Map.entry("thinsp", 0x2009),
                    Map.entry("hairsp", 0x200A),
                    Map.entry("shy", 0xAD),
                    Map.entry("zwnj", 0x200C),
                    Map.entry("zwj", 0x200D),
                    Map.entry("lrm", 0x200E),
                    Map.entry("rlm", 0x200F),
                    Map.entry("hyphen", 0x2010),
                    Map.entry("dash", 0x2010),
                    Map.entry("ndash", 0x2013),
                    Map.entry("mdash", 0x2014),
                    Map.entry("minus", 0x2212),
                    Map.entry("middot", 0xB7),
                    Map.entry("bull", 0x2022),
                    Map.entry("period", (int) '.'),
                    Map.entry("comma", (int) ','),
                    Map.entry("colon", (int) ':'),
                    Map.entry("sol", (int) '/'),
                    Map.entry("lowbar", (int) '_'),
                    Map.entry("vert", (int) '|'),
                    Map.entry("ast", (int) '*'),
                    Map.entry("plus", (int) '+'),
                    Map.entry("lpar", (int) '('),
                    Map.entry("rpar", (int) ')'),
                    Map.entry("num", (int) '#'),
                    Map.entry("quot", (int) '"'),
                    Map.entry("apos", (int) '\''),
                    Map.entry("rsquo", 0x2019),
                    Map.entry("lt", (int) '<'),
                    Map.entry("gt", (int) '>'));

    private static final Set<String> ACCENTS =
            Set.of("acute", "grave", "circ", "cedil", "uml", "tilde", "ring");

    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_NUMERAL = 12;
    private static final int NONE = -1;

    private final CharSequence text;
    private int codePoint;
    private int end;

    Escapes(CharSequence text) {
        this.text = text;
    }

    /// Whether an escape begins at this `&` or `%`; if so, [#codePoint()] and [#end()] tell about
    /// it.
    boolean readAt(int start) {
        codePoint = NONE;
        if (at(start) == '&') {
            readEntity(start + 1);
        } else {
            readPercent(start);
        }
        return codePoint != NONE;
    }

    /// The code point that the escape stands for.
    int codePoint() {
        return codePoint;
    }

    /// Where the escape ends.
    int end() {
        return end;
    }

    private void readEntity(int start) {
        int name = start;
        while (startsWith("amp;", name)) {
            name += "amp;".length();
        }
        if (at(name) == '#') {
            boolean hexadecimal = Character.toLowerCase(at(name + 1)) == 'x';
            readNumeral(name + (hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
        } else {
            readName(name);
        }
        if (codePoint == NONE && name > start) {
            found('&', name);
        }
    }

    private void readNumeral(int start, int radix) {
        int position = start;
        long value = 0;
        while (position < start + LONGEST_NUMERAL && digit(position, radix) >= 0) {
            value = value * radix + digit(position, radix);
            position++;
        }
        if (position > start && digit(position, radix) < 0 && value <= Character.MAX_CODE_POINT) {
            found((int) value, at(position) == ';' ? position + 1 : position);
        }
    }

    private void readName(int start) {
        int position = start;
        while (position < start + LONGEST_NAME && Character.isLetter(at(position))) {
            position++;
        }
        if (position == start) {
            return;
        }
        String name = text.subSequence(start, position).toString();
        int behind = at(position) == ';' ? position + 1 : position;
        Integer named = NAMED.get(name);
        if (named != null) {
            found(named, behind);
        } else if (ACCENTS.contains(name.substring(1))) {
            found(name.charAt(0), behind);
        }
    }

    private void readPercent(int start) {
        int hexadecimals = start + 1;
        while (startsWith("25", hexadecimals) && octet(hexadecimals + 2) >= 0) {
            hexadecimals += 2;
        }
        int first = octet(hexadecimals);
        if (first < 0) {
            return;
        }
        int length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        byte[] octets = new byte[length];
        octets[0] = (byte) first;
        int position = hexadecimals + 2;
        for (int i = 1; i < length; i++) {
            int next = at(position) == '%' ? octet(position + 1) : NONE;
            if (next < 0) {
                return;
            }
            octets[i] = (byte) next;
            position += 3;
        }
        String decoded = new String(octets, StandardCharsets.UTF_8);
        if (decoded.codePointCount(0, decoded.length()) == 1 && decoded.charAt(0) != '\uFFFD') {
            found(decoded.codePointAt(0), position);
        }
    }

    private void found(int decoded, int behind) {
        codePoint = decoded;
        end = behind;
    }

    private int octet(int position) {
        int high = digit(position, 16);
        int low = digit(position + 1, 16);
        return high < 0 || low < 0 ? NONE : high * 16 + low;
    }

    private int digit(int position, int radix) {
        char character = at(position);
        return character < 0x80 ? Character.digit(character, radix) : NONE;
    }

    private boolean startsWith(String prefix, int position) {
        for (int i = 0; i < prefix.length(); i++) {
            if (at(position + i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char at(int position) {
        return position < text.length() ? text.charAt(position) : '\n';
    }
}
