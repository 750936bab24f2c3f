package datus.workspace;

import datus.error.DatusException;
import datus.error.NearestName;
import datus.message.Share;
import datus.workspace.AgentConfig.Profile;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a setting may say.
 *
 * @param expected for people, as in "a whole number from 1"
 * @param parse throws IllegalArgumentException or DateTimeException on what it cannot read
 * @param show the text form of a value, which {@code parse} reads
 * @param hint the next step after a text that cannot be read
 */
record SettingType<T>(
        String expected, Function<String, T> parse, Function<T, String> show, Function<String, String> hint) {

    static final SettingType<Long> COUNT = new SettingType<>(
            "a whole number from 1",
            text -> positive(Long.parseLong(text.replace("_", "").replace(",", ""))),
            String::valueOf,
            text -> "");

    static final SettingType<Long> BYTES = new SettingType<>(
            "a size",
            text -> positive(ByteSize.parse(text).bytes()),
            bytes -> new ByteSize(bytes).toString(),
            text -> "Write a size such as 512MB or 2GB.");

    static final SettingType<ZoneId> TIME_ZONE = new SettingType<>(
            "a time zone",
            ZoneId::of,
            ZoneId::getId,
            text -> NearestName.hint(text, ZoneId.getAvailableZoneIds(), "Write UTC or a name such as Europe/Berlin."));

    static final SettingType<DayOfWeek> WEEKDAY = new SettingType<>(
            "a day of the week",
            text -> named(DayOfWeek.values(), text),
            SettingType::lower,
            text -> "Write monday, tuesday, … or mon, tue, …");

    static final SettingType<Month> MONTH = new SettingType<>(
            "a month",
            text -> text.matches("\\d+") ? Month.of(Integer.parseInt(text)) : named(Month.values(), text),
            SettingType::lower,
            text -> "Write january, february, … or jan, feb, … or 1 to 12.");

    static final SettingType<Duration> SECONDS = new SettingType<>(
            "a number of seconds from 1",
            text -> Duration.ofSeconds(positive(Long.parseLong(text))),
            time -> String.valueOf(time.toSeconds()),
            text -> "");

    static final SettingType<BigDecimal> MONEY = new SettingType<>(
            "an amount of money",
            text -> notNegative(new BigDecimal(text)),
            BigDecimal::toPlainString,
            text -> "Write a number such as 0.50.");

    static final SettingType<Double> TEMPERATURE = new SettingType<>(
            "a temperature from 0",
            text -> notNegative(new BigDecimal(text)).doubleValue(),
            String::valueOf,
            text -> "");

    static final SettingType<LocalDate> DAY =
            new SettingType<>("a day", LocalDate::parse, LocalDate::toString, text -> "Write it as in 2026-11-01.");

    static final SettingType<Profile> PROFILE = choice("a profile", Profile.values());

    static final SettingType<Share> SHARE = choice("what a model may see", Share.values());

    /** One of some words, written in lower case with hyphens. */
    private static <E extends Enum<E>> SettingType<E> choice(String expected, E[] values) {
        List<String> names = Arrays.stream(values).map(SettingType::lower).toList();
        return new SettingType<>(
                expected,
                text -> values[known(names.indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-')))],
                SettingType::lower,
                text -> NearestName.hint(text, names, "Write " + String.join(", ", names) + "."));
    }

    private static int known(int index) {
        if (index < 0) {
            throw new IllegalArgumentException();
        }
        return index;
    }

    private static BigDecimal notNegative(BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    /** The value; an error that names {@code setting} and where it stands if the text does not say one. */
    T read(Setting setting) {
        try {
            return parse.apply(setting.value().strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw DatusException.user(
                    setting.source() + ": " + setting.name() + " is \"" + setting.value() + "\", which is not "
                            + expected + ".",
                    hint.apply(setting.value()));
        }
    }

    private static long positive(long number) {
        if (number < 1) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    /** A whole name or its first three letters, whatever the case. */
    private static <E extends Enum<E>> E named(E[] values, String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(wanted)
                        || value.name().substring(0, 3).equals(wanted))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
