package datus.answer.chinese;

import datus.workspace.CalendarConfig;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and periods in Chinese: 2025年3月8日, 去年第一季度, 上个月, 最近7天, 2024年到2025年, 今年以来. */
final class ChineseDates {
    private static final Pattern YEAR = Pattern.compile("(?<year>\\d{4}|今|本|去|上|前|明)年度?(?:的)?");
    private static final Pattern QUARTER = Pattern.compile("(?:第?(?<q>[一二三四1-4])个?季度|[Qq](?<n>[1-4]))");
    private static final Pattern HALF = Pattern.compile("(?<half>[上下])半年");
    private static final Pattern MONTH = Pattern.compile("(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:的)?");
    private static final Pattern DAY = Pattern.compile("(?<day>3[01]|[12]\\d|0?[1-9])[日号]");
    private static final Pattern ISO =
            Pattern.compile("(?<y>\\d{4})[-/.](?<m>\\d{1,2})(?:[-/.](?<d>\\d{1,2}))?(?!\\d)");
    private static final Pattern MANY =
            Pattern.compile("(?:最近|近|过去|过往|前)的?(?<n>\\d+|[一二两三四五六七八九十]+)个?(?<unit>天|日|周|星期|月|季度|年)(?!龄)");
    private static final Pattern STEP = Pattern.compile("(?<step>本|这个?|当|上个?|前一个?|下个?)(?<unit>周|星期|月|季度)份?");
    private static final Pattern NAMED = Pattern.compile("今天|今日|当天|昨天|昨日|前天");
    private static final Pattern SIDE =
            Pattern.compile("(?:(?<before>之前|以前|前)|(?<after>之后|以后|后)|(?<since>以来|至今|起至今|起|开始)|(?<until>为止|止))(?!\\d)");
    private static final Pattern TO = Pattern.compile("\\s*(?:到|至|~|—|-|－|和)\\s*");

    private final CalendarConfig calendar;
    private final LocalDate today;

    ChineseDates(CalendarConfig calendar, LocalDate today) {
        this.calendar = calendar;
        this.today = today;
    }

    /** A stretch of days and how many characters say it. */
    record Found(Stretch stretch, int length) {}

    /** The period that starts at an index, ranges included, and what is before or after one. */
    Optional<Found> at(String text, int from) {
        return closed(text, from).map(found -> {
            Matcher side = SIDE.matcher(text).region(from + found.length(), text.length());
            return side.lookingAt() ? new Found(open(found.stretch(), side), side.end() - from) : found;
        });
    }

    private static Stretch open(Stretch of, Matcher side) {
        if (side.group("before") != null) {
            return of.said("before " + of.from());
        }
        if (side.group("until") != null) {
            return of.said("before " + of.until());
        }
        return of.said("since " + (side.group("after") != null ? of.until() : of.from()));
    }

    private Optional<Found> closed(String text, int from) {
        Optional<Found> first = single(text, from);
        if (first.isEmpty()) {
            return first;
        }
        Found start = first.get();
        Matcher to = TO.matcher(text).region(from + start.length(), text.length());
        if (!to.lookingAt()) {
            return first;
        }
        Optional<Found> second = inYearOf(start.stretch().from(), text, to.end());
        return second.filter(
                        end -> end.stretch().until().isAfter(start.stretch().until()))
                .map(end -> new Found(
                        Stretch.of(start.stretch().from(), end.stretch().until()), to.end() + end.length() - from))
                .or(() -> first);
    }

    private Optional<Found> single(String text, int from) {
        return iso(text, from)
                .or(() -> calendarYear(text, from))
                .or(() -> relative(text, from))
                .or(() -> inYear(LocalDate.of(today.getYear(), 1, 1), text, from));
    }

    /** The end of a range takes the year of its start, unless it names one. */
    private Optional<Found> inYearOf(LocalDate start, String text, int from) {
        return iso(text, from)
                .or(() -> calendarYear(text, from))
                .or(() -> inYear(start.withDayOfYear(1), text, from))
                .or(() -> day(start, text, from, from));
    }

    private static Optional<Found> iso(String text, int from) {
        Matcher iso = ISO.matcher(text).region(from, text.length());
        if (!iso.lookingAt()) {
            return Optional.empty();
        }
        try {
            boolean days = iso.group("d") != null;
            LocalDate day = LocalDate.of(
                    Integer.parseInt(iso.group("y")),
                    Integer.parseInt(iso.group("m")),
                    days ? Integer.parseInt(iso.group("d")) : 1);
            return Optional.of(
                    new Found(Stretch.of(day, days ? day.plusDays(1) : day.plusMonths(1)), iso.end() - from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private Optional<Found> calendarYear(String text, int from) {
        Matcher year = YEAR.matcher(text).region(from, text.length());
        if (!year.lookingAt()) {
            return Optional.empty();
        }
        LocalDate start = LocalDate.of(number(year.group("year")), 1, 1);
        int end = year.end();
        int bare = text.startsWith("的", end - 1) ? end - 1 : end;
        return inYear(start, text, end)
                .map(found -> new Found(found.stretch(), found.length() + end - from))
                .or(() -> Optional.of(new Found(Stretch.of(start, start.plusYears(1)), bare - from)));
    }

    private int number(String year) {
        return switch (year) {
            case "今", "本" -> today.getYear();
            case "去", "上" -> today.getYear() - 1;
            case "前" -> today.getYear() - 2;
            case "明" -> today.getYear() + 1;
            default -> Integer.parseInt(year);
        };
    }

    /** A quarter, a half, a month or a day of a year that is known. */
    private static Optional<Found> inYear(LocalDate year, String text, int from) {
        Matcher quarter = QUARTER.matcher(text).region(from, text.length());
        if (quarter.lookingAt()) {
            String number = quarter.group("q") == null ? quarter.group("n") : quarter.group("q");
            LocalDate start = year.plusMonths(3L * (value(number) - 1));
            return Optional.of(new Found(Stretch.of(start, start.plusMonths(3)), quarter.end() - from));
        }
        Matcher half = HALF.matcher(text).region(from, text.length());
        if (half.lookingAt()) {
            LocalDate start = half.group("half").equals("上") ? year : year.plusMonths(6);
            return Optional.of(new Found(Stretch.of(start, start.plusMonths(6)), half.end() - from));
        }
        Matcher month = MONTH.matcher(text).region(from, text.length());
        return month.lookingAt() ? month(year, text, from, month) : Optional.empty();
    }

    private static Optional<Found> month(LocalDate year, String text, int from, Matcher month) {
        LocalDate start = year.withMonth(value(month.group("month")));
        int bare = text.startsWith("的", month.end() - 1) ? month.end() - 1 : month.end();
        return day(start, text, month.end(), from)
                .or(() -> Optional.of(new Found(Stretch.of(start, start.plusMonths(1)), bare - from)));
    }

    private static Optional<Found> day(LocalDate month, String text, int at, int from) {
        Matcher day = DAY.matcher(text).region(at, text.length());
        if (!day.lookingAt() || Integer.parseInt(day.group("day")) > month.lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate date = month.withDayOfMonth(Integer.parseInt(day.group("day")));
        return Optional.of(new Found(Stretch.of(date, date.plusDays(1)), day.end() - from));
    }

    private static int value(String number) {
        return ChineseNumber.at(number, 0).orElseThrow().value().intValue();
    }

    private Optional<Found> relative(String text, int from) {
        Matcher many = MANY.matcher(text).region(from, text.length());
        if (many.lookingAt()) {
            int count = value(many.group("n"));
            return Optional.of(new Found(last(count, unit(many.group("unit"))), many.end() - from));
        }
        Matcher step = STEP.matcher(text).region(from, text.length());
        if (step.lookingAt()) {
            return Optional.of(new Found(step(step.group("step"), unit(step.group("unit"))), step.end() - from));
        }
        Matcher named = NAMED.matcher(text).region(from, text.length());
        if (!named.lookingAt()) {
            return Optional.empty();
        }
        int back = named.group().startsWith("昨") ? 1 : named.group().startsWith("前") ? 2 : 0;
        Stretch day = Stretch.of(today.minusDays(back), today.minusDays(back - 1));
        return Optional.of(
                new Found(back == 2 ? day : day.said(back == 1 ? "yesterday" : "today"), named.end() - from));
    }

    private static String unit(String chinese) {
        return switch (chinese) {
            case "天", "日" -> "day";
            case "周", "星期" -> "week";
            case "月" -> "month";
            case "季度" -> "quarter";
            default -> "year";
        };
    }

    private LocalDate startOf(String unit) {
        return switch (unit) {
            case "day" -> today.plusDays(1);
            case "week" -> today.with(TemporalAdjusters.previousOrSame(calendar.weekStarts()));
            case "month" -> today.withDayOfMonth(1);
            case "quarter" -> today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
            default -> today.withDayOfYear(1);
        };
    }

    private static LocalDate plus(LocalDate day, String unit, int count) {
        return switch (unit) {
            case "day" -> day.plusDays(count);
            case "week" -> day.plusWeeks(count);
            case "month" -> day.plusMonths(count);
            case "quarter" -> day.plusMonths(3L * count);
            default -> day.plusYears(count);
        };
    }

    /** Days end today; longer units end with the one before this. */
    private Stretch last(int count, String unit) {
        LocalDate until = startOf(unit);
        String words = count == 1 && !unit.equals("day") ? "last " + unit : "last " + count + " " + unit + "s";
        return Stretch.of(plus(until, unit, -count), until).said(words);
    }

    private Stretch step(String step, String unit) {
        int steps = step.startsWith("上") || step.startsWith("前") ? -1 : step.startsWith("下") ? 1 : 0;
        LocalDate start = plus(startOf(unit), unit, steps);
        String words = (steps < 0 ? "last " : steps > 0 ? "next " : "this ") + unit;
        return Stretch.of(start, plus(start, unit, 1)).said(words);
    }
}
