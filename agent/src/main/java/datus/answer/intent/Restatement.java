package datus.answer.intent;

import datus.answer.intent.Condition.AnyOf;
import datus.answer.intent.Condition.Compared;
import datus.answer.intent.Condition.During;
import datus.answer.intent.Condition.OneOf;
import datus.answer.intent.Condition.Related;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.Plan.Existence;
import datus.answer.schema.JoinGraph.Step;
import datus.answer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what the SQL of an intent computes. */
public final class Restatement {
    private final Schema schema;
    private final Wording wording;

    public Restatement(Schema schema) {
        this.schema = schema;
        this.wording = new Wording(schema);
    }

    /** As in "n_name, sum of o_totalprice of orders, for each n_name, where o_orderdate is 1995-01-01 to 1995-12-31". */
    public String of(Intent intent, Plan plan) {
        List<String> parts = new ArrayList<>();
        parts.add((intent.distinct() ? "different " : "")
                + intent.outputs().stream()
                        .map(output -> wording.exact(output.expression()))
                        .collect(Collectors.joining(", "))
                + ", from " + from(plan));
        if (!intent.groups().isEmpty()) {
            parts.add("for each " + intent.groups().stream().map(wording::exact).collect(Collectors.joining(", ")));
        }
        where(plan).ifPresent(parts::add);
        if (!intent.having().isEmpty()) {
            parts.add("of those only where "
                    + intent.having().stream().map(this::condition).collect(Collectors.joining(" and ")));
        }
        order(intent).ifPresent(parts::add);
        intent.limit().ifPresent(limit -> parts.add(limit == 1 ? "the first one" : "the first " + limit));
        return framed(intent.frame(), String.join("; ", parts));
    }

    private String framed(Frame frame, String lines) {
        if (frame instanceof Frame.FirstOfEach first) {
            String within = first.within().stream().map(wording::exact).collect(Collectors.joining(", "));
            return lines + "; the first " + (first.most() == 1 ? "one" : first.most()) + " of each " + within;
        }
        if (frame instanceof Frame.Folded folded) {
            return folded.function().words() + " of (" + lines + ")";
        }
        return frame instanceof Frame.Divided divided
                ? "(" + lines + ") " + (divided.percent() ? "in percent of (" : "divided by (")
                        + of(divided.by(), Planner.plan(schema, divided.by())) + ")"
                : lines;
    }

    private static String from(Plan plan) {
        String joins =
                plan.joins().stream().map(Step::target).map(Object::toString).collect(Collectors.joining(", "));
        return plan.root() + (joins.isEmpty() ? "" : " with " + joins);
    }

    private java.util.Optional<String> where(Plan plan) {
        List<String> conditions = conditions(plan);
        return conditions.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of("where " + String.join(" and ", conditions));
    }

    private List<String> conditions(Plan plan) {
        List<String> conditions =
                new ArrayList<>(plan.where().stream().map(this::condition).toList());
        plan.existences().forEach(existence -> conditions.add(existence(existence)));
        return conditions;
    }

    private String existence(Existence existence) {
        List<String> inner = conditions(existence.inner());
        return (existence.negated() ? "there is no " : "there is a ") + "row of " + from(existence.inner())
                + (inner.isEmpty() ? "" : " (" + String.join(" and ", inner) + ")");
    }

    private java.util.Optional<String> order(Intent intent) {
        return intent.orders().stream()
                .findFirst()
                .filter(order ->
                        intent.limit().isPresent() || order.descending() || intent.frame() instanceof Frame.FirstOfEach)
                .map(this::order);
    }

    private String order(Order order) {
        return (order.descending() ? "highest " : "lowest ") + wording.exact(order.by()) + " first";
    }

    /** As in "c_acctbal over 9000". */
    public String condition(Condition condition) {
        if (condition instanceof OneOf one) {
            String values = one.values().stream().map(this::operand).collect(Collectors.joining(" or "));
            return wording.exact(one.field()) + (one.negated() ? " is not " : " is ") + values;
        }
        if (condition instanceof During during) {
            return wording.exact(during.field())
                    + (during.negated() ? " is not " : " is ")
                    + during.period().words();
        }
        if (condition instanceof AnyOf any) {
            return any.parts().stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
        }
        if (condition instanceof Condition.AllOf all) {
            String parts = all.parts().stream().map(this::condition).collect(Collectors.joining(" and ", "(", ")"));
            return (all.negated() ? "not " : "") + parts;
        }
        if (condition instanceof Condition.Member member) {
            Intent query = member.query();
            return wording.exact(member.field()) + " is of (" + of(query, Planner.plan(schema, query)) + ")";
        }
        if (condition instanceof Related related) {
            return (related.negated() ? "no " : "a ") + related.table();
        }
        Compared compared = (Compared) condition;
        String operands = compared.operands().stream().map(this::operand).collect(Collectors.joining(" and "));
        return (wording.exact(compared.left()) + " " + compared.operator().words() + " " + operands).strip();
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Constant constant) {
            return constant.value().toString();
        }
        if (operand instanceof Operand.Parameter parameter) {
            return parameter.shown() + " ({{" + parameter.name() + "}})";
        }
        if (operand instanceof Operand.Other other) {
            return wording.exact(other.field());
        }
        Operand.Overall overall = (Operand.Overall) operand;
        return "the " + overall.function().words() + " " + wording.exact(overall.field());
    }
}
