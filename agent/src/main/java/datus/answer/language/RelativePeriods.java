package datus.answer.language;

import datus.answer.language.PeriodReader.Found;
import datus.workspace.CalendarConfig;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads periods said relative to today: yesterday, last month, this year, last 30 days. */
final class RelativePeriods {
    private final CalendarConfig calendar;
    private final LocalDate today;

    RelativePeriods(CalendarConfig calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** The period that starts at a word, if it is said relative to today. */
    Optional<Found> read(List<Word> words, int at) {
        String first = norm(words, at);
        return switch (first) {
            case "today" -> oneDay(today);
            case "yesterday" -> oneDay(today.minusDays(1));
            case "tomorrow" -> oneDay(today.plusDays(1));
            case "this", "current" -> step(words, at, 0);
            case "last", "previous", "past" -> step(words, at, -1).or(() -> lastMany(words, at));
            case "next" -> step(words, at, 1);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> oneDay(LocalDate day) {
        return Optional.of(new Found(Period.of(day, day.plusDays(1)).said(), 1));
    }

    private Optional<Found> step(List<Word> words, int at, int steps) {
        return unit(norm(words, at + 1)).map(unit -> {
            LocalDate from = plus(start(unit, today), unit, steps);
            return new Found(Period.of(from, plus(from, unit, 1)).said(), 2);
        });
    }

    /** "Last 30 days" ends today; "last 3 months" ends with the month before this one. */
    private Optional<Found> lastMany(List<Word> words, int at) {
        Optional<Integer> count = Numbers.read(words, at + 1).map(value -> value.intValue());
        return count.flatMap(many -> unit(norm(words, at + 2)).map(unit -> {
            LocalDate until = unit == TimeUnit.DAY ? today.plusDays(1) : start(unit, today);
            return new Found(Period.of(plus(until, unit, -many), until).said(), 3);
        }));
    }

    private LocalDate start(TimeUnit unit, LocalDate day) {
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(calendar.weekStarts()));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate plus(LocalDate day, TimeUnit unit, int count) {
        return switch (unit) {
            case DAY -> day.plusDays(count);
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(3L * count);
            case YEAR -> day.plusYears(count);
        };
    }

    private static Optional<TimeUnit> unit(String word) {
        String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        for (TimeUnit unit : TimeUnit.values()) {
            if (unit.word().equals(singular)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static String norm(List<Word> words, int at) {
        return at < words.size() ? words.get(at).norm() : "";
    }
}
