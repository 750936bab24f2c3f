package datus.answer.language;

import datus.answer.language.Word.Kind;
import datus.workspace.CalendarConfig;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads dates in a question: in 1995, since March 1996, before 1998-08-02, in Q3 1997, last month. */
public final class PeriodReader {
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> ORDINALS = Map.of("first", 1, "second", 2, "third", 3, "fourth", 4);
    private static final List<String> IN = List.of("in", "during", "within", "on", "for", "of", "from", "throughout");

    private final RelativePeriods relative;
    private final LocalDate today;

    public PeriodReader(CalendarConfig calendar, LocalDate today) {
        this.relative = new RelativePeriods(calendar, today);
        this.today = today;
    }

    /** A period that begins at a word, and how many words it takes. */
    public record Found(Period period, int length) {
        Found plus(int words) {
            return new Found(period, length + words);
        }

        Found as(Period other) {
            return new Found(other, length);
        }
    }

    /** The longest period that starts at {@code at}, its preposition included. */
    public Optional<Found> read(List<Word> words, int at) {
        String first = norm(words, at);
        Optional<Found> open = open(words, at, first);
        if (open.isPresent()) {
            return open;
        }
        int skip = IN.contains(first) ? 1 : 0;
        int start = at + skip + (norm(words, at + skip).equals("the") ? 1 : 0);
        Optional<Found> range = first.equals("from")
                ? range(words, start, List.of("to", "until", "till", "through"))
                : Optional.empty();
        return range.or(() -> closed(words, start, skip == 1)).map(found -> found.plus(start - at));
    }

    private Optional<Found> open(List<Word> words, int at, String first) {
        return switch (first) {
            case "since" ->
                point(words, at + 1)
                        .map(found -> found.as(found.period().andAfter()).plus(1));
            case "after" ->
                point(words, at + 1)
                        .map(found -> found.as(found.period().after()).plus(1));
            case "before" ->
                point(words, at + 1)
                        .map(found -> found.as(found.period().before()).plus(1));
            case "until", "till", "through" ->
                point(words, at + 1)
                        .map(found -> found.as(found.period().andBefore()).plus(1));
            case "between" -> range(words, at + 1, List.of("and")).map(found -> found.plus(1));
            case "later", "earlier" ->
                norm(words, at + 1).equals("than")
                        ? open(words, at + 1, first.equals("later") ? "after" : "before")
                                .map(found -> found.plus(1))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<Found> range(List<Word> words, int at, List<String> middles) {
        return point(words, at)
                .filter(start -> middles.contains(norm(words, at + start.length())))
                .flatMap(start -> point(words, at + start.length() + 1)
                        .map(end -> end.as(start.period().to(end.period())).plus(start.length() + 1)));
    }

    private Optional<Found> point(List<Word> words, int at) {
        int start = norm(words, at).equals("the") || norm(words, at).equals("year") ? at + 1 : at;
        return closed(words, start, true).map(found -> found.plus(start - at));
    }

    private Optional<Found> closed(List<Word> words, int at, boolean introduced) {
        return iso(words, at)
                .or(() -> quarter(words, at))
                .or(() -> half(words, at))
                .or(() -> month(words, at, introduced))
                .or(() -> year(words, at, introduced))
                .or(() -> relative.read(words, at));
    }

    private static Optional<Found> iso(List<Word> words, int at) {
        String[] parts = norm(words, at).split("-", -1);
        if (at >= words.size() || !words.get(at).is(Kind.NUMBER) || parts.length < 2) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    parts.length > 2 ? Integer.parseInt(parts[2]) : 1);
            return Optional.of(new Found(Period.of(day, parts.length > 2 ? day.plusDays(1) : day.plusMonths(1)), 1));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Found> quarter(List<Word> words, int at) {
        String first = norm(words, at);
        if (first.matches("q[1-4]")) {
            return ofYear(words, at + 1).map(year -> new Found(months(year, first.charAt(1) - '1', 3), 2));
        }
        return part(words, at, "quarter", 3);
    }

    private static Optional<Found> half(List<Word> words, int at) {
        return part(words, at, "half", 6);
    }

    /** As in "third quarter of 1997". */
    private static Optional<Found> part(List<Word> words, int at, String noun, int length) {
        Integer ordinal = ORDINALS.get(norm(words, at));
        if (ordinal == null || ordinal > 12 / length || !norm(words, at + 1).equals(noun)) {
            return Optional.empty();
        }
        int year = norm(words, at + 2).equals("of") ? at + 3 : at + 2;
        return ofYear(words, year).map(value -> new Found(months(value, ordinal - 1, length), year - at + 1));
    }

    private static Period months(int year, int index, int length) {
        LocalDate from = LocalDate.of(year, 1 + index * length, 1);
        return Period.of(from, from.plusMonths(length));
    }

    private static Optional<Integer> ofYear(List<Word> words, int at) {
        OptionalInt year = yearAt(words, at);
        return year.isPresent() ? Optional.of(year.getAsInt()) : Optional.empty();
    }

    private Optional<Found> month(List<Word> words, int at, boolean introduced) {
        OptionalInt dayFirst = dayAt(words, at);
        if (dayFirst.isPresent()) {
            Integer month = MONTHS.get(norm(words, at + 1));
            return month == null
                    ? Optional.empty()
                    : ofYear(words, at + 2).flatMap(year -> day(year, month, dayFirst.getAsInt(), 3));
        }
        Integer month = MONTHS.get(norm(words, at));
        if (month == null) {
            return Optional.empty();
        }
        OptionalInt day = dayAt(words, at + 1);
        int next = at + (day.isPresent() ? 2 : 1);
        int year = List.of(",", "of").contains(norm(words, next)) ? next + 1 : next;
        Optional<Found> whole = ofYear(words, year)
                .flatMap(value -> day.isPresent()
                        ? day(value, month, day.getAsInt(), year - at + 1)
                        : Optional.of(new Found(months(value, month - 1, 1), year - at + 1)));
        return whole.or(() -> introduced && words.get(at).capitalised() ? latest(month) : Optional.empty());
    }

    /** A month without a year is the latest that has begun. */
    private Optional<Found> latest(int month) {
        int year = month > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
        return Optional.of(new Found(months(year, month - 1, 1).said(), 1));
    }

    private static Optional<Found> day(int year, int month, int day, int length) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new Found(Period.of(date, date.plusDays(1)), length));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<Found> year(List<Word> words, int at, boolean introduced) {
        int start = norm(words, at).equals("year") ? at + 1 : at;
        return introduced || start > at || yearAt(words, at).isPresent()
                ? ofYear(words, start).map(year -> new Found(months(year, 0, 12), start - at + 1))
                : Optional.empty();
    }

    private static OptionalInt yearAt(List<Word> words, int at) {
        String norm = norm(words, at);
        if (!norm.matches("(1[6-9]|20)\\d\\d") || !words.get(at).is(Kind.NUMBER)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(norm));
    }

    private static OptionalInt dayAt(List<Word> words, int at) {
        String norm = norm(words, at).replaceAll("(st|nd|rd|th)$", "");
        boolean day = norm.matches("[1-9]|[12]\\d|3[01]") && words.get(at).is(Kind.NUMBER);
        return day ? OptionalInt.of(Integer.parseInt(norm)) : OptionalInt.empty();
    }

    private static String norm(List<Word> words, int at) {
        return at < words.size() ? words.get(at).norm() : "";
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", 9);
        return Map.copyOf(months);
    }
}
