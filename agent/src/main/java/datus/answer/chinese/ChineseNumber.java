package datus.answer.chinese;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in digits or in Chinese characters, with 百, 千, 万 and 亿: 3.5万, 十二, 两千三百, 1,200.
 *
 * @param length how many characters it takes
 */
record ChineseNumber(BigDecimal value, int length) {
    private static final Pattern DIGITS =
            Pattern.compile("(\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([百千万亿]*)(?![\\d-])");
    private static final Pattern CHARACTERS = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]+");
    private static final String ONES = "零一二三四五六七八九";

    /** The number that starts at an index, if one does. */
    static Optional<ChineseNumber> at(String text, int from) {
        Matcher digits = DIGITS.matcher(text).region(from, text.length());
        if (digits.lookingAt()) {
            BigDecimal number = new BigDecimal(digits.group(1).replace(",", ""));
            for (char unit : digits.group(2).toCharArray()) {
                number = number.scaleByPowerOfTen(power(unit));
            }
            return Optional.of(new ChineseNumber(plain(number), digits.end() - from));
        }
        Matcher characters = CHARACTERS.matcher(text).region(from, text.length());
        return characters.lookingAt()
                ? Optional.of(new ChineseNumber(BigDecimal.valueOf(read(characters.group())), characters.end() - from))
                : Optional.empty();
    }

    /** A whole number in characters: sections of 亿 and 万, each of thousands, hundreds and tens. */
    private static long read(String characters) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (char character : characters.replace('〇', '零').replace('两', '二').toCharArray()) {
            int one = ONES.indexOf(character);
            if (one >= 0) {
                digit = digit * 10 + one;
            } else if (character == '万' || character == '亿') {
                whole = (whole + section + digit) * (long) Math.pow(10, power(character));
                section = 0;
                digit = 0;
            } else {
                section += Math.max(1, digit) * (long) Math.pow(10, power(character));
                digit = 0;
            }
        }
        return whole + section + digit;
    }

    private static int power(char unit) {
        return switch (unit) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            case '万' -> 4;
            default -> 8;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
