package datus.semantic.compile;

import java.util.Map;
import java.util.function.Function;

/** How a metric is computed of leaves. */
sealed interface Value {

    /** The SQL, given that of each leaf. */
    String sql(SqlStyle style, Function<Leaf, String> leaves);

    /** Whether it stands in an expression without parentheses. */
    boolean isPlain();

    record Single(Leaf leaf) implements Value {
        @Override
        public String sql(SqlStyle style, Function<Leaf, String> leaves) {
            return leaves.apply(leaf);
        }

        @Override
        public boolean isPlain() {
            return true;
        }
    }

    record Ratio(Value numerator, Value denominator) implements Value {
        @Override
        public String sql(SqlStyle style, Function<Leaf, String> leaves) {
            return style.ratio(inner(numerator, style, leaves), denominator.sql(style, leaves));
        }

        @Override
        public boolean isPlain() {
            return false;
        }
    }

    /** An expression over parts by name. Its divisions keep their decimals. */
    record Expression(Condition expr, Map<String, Value> parts) implements Value {
        public Expression {
            parts = Map.copyOf(parts);
        }

        @Override
        public String sql(SqlStyle style, Function<Leaf, String> leaves) {
            boolean divides = expr.text().contains("/");
            return expr.with(name -> {
                Value part = parts.get(name);
                if (part == null) {
                    return name;
                }
                String sql = inner(part, style, leaves);
                String real = divides ? style.real(sql) : sql;
                return real.equals(sql) || real.startsWith("CAST(") ? real : "(" + real + ")";
            });
        }

        @Override
        public boolean isPlain() {
            return false;
        }
    }

    private static String inner(Value value, SqlStyle style, Function<Leaf, String> leaves) {
        String sql = value.sql(style, leaves);
        return value.isPlain() ? sql : "(" + sql + ")";
    }
}
