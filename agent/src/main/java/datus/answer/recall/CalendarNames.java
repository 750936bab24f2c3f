package datus.answer.recall;

import datus.answer.language.Word;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days of the week and months that a question names, be it one or many of them: "on Fridays". */
final class CalendarNames {
    private static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(DayOfWeek.values()).map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
                    Arrays.stream(Month.values()).map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .collect(Collectors.toSet());

    private CalendarNames() {}

    /** Only those written with a capital, for may and march are words too. */
    static Set<String> in(List<Word> words) {
        return words.stream()
                .filter(word -> word.is(Word.Kind.WORD))
                .map(Word::text)
                .map(text -> text.endsWith("s") ? text.substring(0, text.length() - 1) : text)
                .filter(NAMES::contains)
                .collect(Collectors.toSet());
    }
}
