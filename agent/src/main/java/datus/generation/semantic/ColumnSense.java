package datus.generation.semantic;

import datus.answer.schema.Field;
import datus.data.DataType.Kind;
import datus.generation.profile.ColumnProfile;
import datus.semantic.Grain;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column is for, as far as the words of its name, its comment, its type and its values tell. */
public record ColumnSense(Field field, ColumnProfile profile) {
    private static final Set<String> RATES = Set.of(
            "rate",
            "ratio",
            "price",
            "percent",
            "percentage",
            "share",
            "age",
            "score",
            "rating",
            "average",
            "mean",
            "median",
            "temperature",
            "humidity",
            "pressure",
            "speed",
            "grade",
            "fraction",
            "probability",
            "factor",
            "density",
            "index");
    private static final Set<String> OFTEN_SHARES = Set.of("discount", "tax");
    private static final Set<String> WHOLE = Set.of("extended", "total", "gross", "net", "line", "sum");
    private static final Set<String> SUMS = Set.of(
            "quantity",
            "amount",
            "cost",
            "total",
            "sum",
            "count",
            "balance",
            "revenue",
            "sales",
            "value",
            "fee",
            "tax",
            "discount",
            "duration",
            "distance",
            "weight",
            "volume",
            "premium",
            "payment",
            "budget",
            "income",
            "profit",
            "salary",
            "expense",
            "earnings",
            "charge",
            "freight",
            "units",
            "hours",
            "minutes",
            "seconds",
            "clicks",
            "visits",
            "views");
    private static final Set<String> PLACES = Set.of("latitude", "longitude", "altitude", "elevation", "direction");
    private static final Set<String> NAMES_OF_NUMBERS = Set.of(
            "code",
            "zip",
            "postal",
            "postcode",
            "phone",
            "telephone",
            "fax",
            "version",
            "status",
            "type",
            "category",
            "class",
            "level",
            "priority",
            "rank",
            "flag",
            "indicator",
            "year",
            "quarter",
            "month",
            "week",
            "day",
            "weekday",
            "hour",
            "sequence",
            "position",
            "line",
            "floor",
            "room",
            "zone",
            "segment",
            "grade");
    private static final Set<String> FLAGS = Set.of("flag", "indicator", "is", "has");
    private static final Set<String> PROSE = Set.of("comment", "comments", "note", "notes", "remark", "remarks");
    private static final Pattern OF_ONE =
            Pattern.compile("(?i)\\b(of one|each|per|fraction|percent|percentage|rate|ratio|average)\\b|%");
    private static final String ISO_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String ISO_TIME = ISO_DATE + "[ T]\\d{2}:\\d{2}.*";
    private static final String MIDNIGHT = ISO_DATE + "([ T]00:00(:00(\\.0+)?)?Z?)?";
    private static final int LONG_TEXT = 80;
    private static final int FEW = 100;

    String name() {
        return field.name();
    }

    /** As in {@code order_date}. */
    String words() {
        return String.join("_", field.words());
    }

    private boolean has(Set<String> among) {
        return field.words().stream().anyMatch(among::contains);
    }

    private String last() {
        return field.words().get(field.words().size() - 1);
    }

    boolean isNumber() {
        return field.isNumber();
    }

    /** Whether it holds dates or times: by type, or texts that all are dates, or that are called so as long as there are none. */
    boolean isTime() {
        return field.isTemporal() || isTextDate();
    }

    boolean isTextDate() {
        return field.isText()
                && (profile.looksLike(ISO_DATE)
                        || profile.looksLike(ISO_TIME)
                        || (profile.isEmpty() && last().equals("date")));
    }

    /** How fine its times are: whole days where none has an hour. */
    Grain grain() {
        boolean days = field.kind() == Kind.DATE || profile.isEmpty() || profile.looksLike(MIDNIGHT);
        return days ? Grain.DAY : Grain.SECOND;
    }

    /** Whether it holds codes that people know by heart. */
    boolean isCode() {
        return field.isText() && last().equals("code");
    }

    /** Whether it has two values of which one says yes. */
    boolean isFlag() {
        return field.kind() == Kind.BOOLEAN
                || has(FLAGS)
                || (field.kind() == Kind.INTEGER && profile.distinct() == 2 && profile.isWithin(0, 1));
    }

    /** Whether it is written for people to read, not to group by. */
    boolean isProse() {
        return field.isText() && (PROSE.contains(last()) || profile.averageLength() > LONG_TEXT);
    }

    /** Whether its numbers are only names: adding them up, or their average, says nothing; why, if so. */
    Optional<String> onlyNames() {
        if (isFlag()) {
            return Optional.of("says yes or no");
        }
        if (has(PLACES)) {
            return Optional.of("is a place");
        }
        if (field.isKeyLike() || (has(NAMES_OF_NUMBERS) && !isQuantityByName())) {
            return Optional.of("is a number that names something");
        }
        boolean few = field.kind() == Kind.INTEGER && !isQuantityByName() && profile.distinct() <= FEW;
        return few ? Optional.of("has few values, and its name is not that of a quantity") : Optional.empty();
    }

    private boolean isQuantityByName() {
        return has(SUMS) || RATES.contains(last()) || field.spoken().startsWith("number of");
    }

    /** Why its average says something and its sum does not, if so. */
    Optional<String> rate() {
        boolean whole = has(WHOLE);
        if (field.info().comment().filter(text -> OF_ONE.matcher(text).find()).isPresent()) {
            return Optional.of("its comment says that it is per piece or a share");
        }
        if (!whole && has(RATES)) {
            return Optional.of("its name is that of a rate");
        }
        boolean share =
                field.kind() != Kind.INTEGER && profile.isWithin(0, 1) && (profile.distinct() > 1 || has(OFTEN_SHARES));
        return share ? Optional.of("its values lie between 0 and 1") : Optional.empty();
    }

    /** Why its sum says something. */
    String sum() {
        return isQuantityByName() || has(WHOLE)
                ? "its name is that of a quantity"
                : "it is a number that names nothing";
    }
}
