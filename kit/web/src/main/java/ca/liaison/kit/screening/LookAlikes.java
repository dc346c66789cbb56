package ca.liaison.kit.screening;

/// Letters of the Cyrillic and Greek scripts that are read as Latin ones: nobody sees the
/// difference, so a word or a number written with one is the same word or number.
final class LookAlikes {

    private static final String OTHERS =
            "\u0410\u0412\u0415\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0425\u0423\u0406\u0408\u0405\u051A\u051C\u04AE\u04C0"
                    + "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u051B\u051D\u04BB\u0501\u04CF"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03F9\u037F"
                    + "\u03B1\u03B9\u03BF\u03BD\u03C1\u03F2\u03F3";
    private static final String LATIN =
            "ABEKMHOPCTXYIJSQWYI" + "aeopcyxijsqwhdl" + "ABEZHIKMNOPTYXCJ" + "aiovpcj";

    private static final int FIRST = 0x370;
    private static final char[] TABLE = table();

    private LookAlikes() {}

    private static char[] table() {
        char[] table = new char[0x530 - FIRST];
        for (int i = 0; i < OTHERS.length(); i++) {
            table[OTHERS.charAt(i) - FIRST] = LATIN.charAt(i);
        }
        return table;
    }

    /// The Latin letter that the code point looks like, or the code point itself.
    static int latin(int codePoint) {
        int index = codePoint - FIRST;
        boolean known = index >= 0 && index < TABLE.length && TABLE[index] != 0;
        return known ? TABLE[index] : codePoint;
    }
}
