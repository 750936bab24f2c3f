package datus.answer.schema;

import datus.answer.language.Stem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows what "revenue" is made of where no column is called so: a price-like column times one less a discount-like column of
 * the same table; else the only amount of the schema that belongs to a dated table.
 */
public final class Measures {
    private static final Set<String> REVENUE = Stream.of("revenue", "sales", "turnover", "spend", "spent")
            .map(Stem::of)
            .collect(Collectors.toSet());
    private static final Set<String> PER_PIECE = Set.of("unit", "list", "retail", "each");

    private final Schema schema;

    public Measures(Schema schema) {
        this.schema = schema;
    }

    /** The measures that a word in its stem can mean. */
    public List<Measure> find(String stem) {
        if (!REVENUE.contains(stem)) {
            return List.of();
        }
        List<Measure> discounted = schema.tables().stream()
                .flatMap(table -> discounted(table).stream())
                .toList();
        return discounted.isEmpty() ? amounts() : discounted;
    }

    private static Optional<Measure> discounted(Table table) {
        Optional<Field> discount =
                table.fields().stream().filter(Field::isDiscount).findFirst();
        return discount.flatMap(field -> price(table).map(price -> measure(table, price, Optional.of(field))));
    }

    private static Optional<Field> price(Table table) {
        return table.fields().stream().filter(Field::isAmount).min(Comparator.comparing(field -> !field.words()
                .contains("price")));
    }

    private static Measure measure(Table table, Field price, Optional<Field> discount) {
        Optional<Field> quantity = price.words().stream().anyMatch(PER_PIECE::contains)
                ? table.fields().stream()
                        .filter(field -> field.isNumber() && field.words().contains("quantity"))
                        .findFirst()
                : Optional.empty();
        List<Field> factors = quantity.map(number -> List.of(number, price)).orElse(List.of(price));
        return new Measure("revenue", table.name(), factors, discount);
    }

    private List<Measure> amounts() {
        return schema.tables().stream()
                .filter(table -> table.fields().stream().anyMatch(Field::isTemporal))
                .flatMap(table -> amount(table).stream().map(field -> measure(table, field, Optional.empty())))
                .toList();
    }

    /** The only column of a table that says what something comes to. */
    public Optional<Field> amount(Table table) {
        List<Field> amounts = table.fields().stream().filter(Field::isAmount).toList();
        return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
    }
}
