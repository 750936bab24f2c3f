package datus.answer.intent;

import datus.answer.intent.Draft.Absence;
import datus.answer.intent.Draft.Unplaced;
import datus.answer.intent.Intent.Order;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.language.Operator;
import datus.answer.language.Period;
import datus.answer.reading.Mark;
import datus.answer.reading.Piece;
import datus.answer.schema.Field;
import datus.answer.schema.Schema;
import datus.answer.schema.Table;
import datus.data.DataType.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads marks from left to right into a {@link Draft}: what a column or table does depends on the cues before it. */
final class Composer implements Mark.Listener {

    /** What a name that comes now would do. */
    private enum Mode {
        SELECT,
        FILTER,
        GROUP,
        RANK,
        SORT
    }

    private final Pieces pieces;
    private final Targets targets;
    private final Draft draft = new Draft();
    private final List<Cue.Aggregate> aggregates = new ArrayList<>();
    private Mode mode = Mode.SELECT;
    private Optional<Cue.Rank> rank = Optional.empty();
    private Optional<Cue.Compare> compare = Optional.empty();
    private Optional<Expression> target = Optional.empty();
    private Optional<Mark> beforeCompare = Optional.empty();
    private Optional<Boolean> direction = Optional.empty();
    private boolean negated;
    private int at;

    Composer(Schema schema, List<Piece> pieces) {
        this.pieces = new Pieces(pieces);
        this.targets = new Targets(schema);
    }

    /**
     * The draft of all marks.
     *
     * @throws NotUnderstood if a word finds nothing to do
     */
    Draft compose() {
        for (at = 0; at < pieces.size(); at++) {
            pieces.mark(at).tell(this);
        }
        finish();
        return draft;
    }

    // Cues

    @Override
    public void cue(Mark.Cued mark) {
        Cue cue = mark.cue();
        if (cue instanceof Cue.Aggregate aggregate) {
            aggregate(aggregate);
        } else if (cue instanceof Cue.Compare comparison) {
            compare = Optional.of(comparison);
            beforeCompare = pieces.previous(at);
        } else if (cue instanceof Cue.MeanValue value) {
            meanValue(value.above());
        } else if (cue instanceof Cue.Sign sign) {
            sign(sign.positive());
        } else if (cue instanceof Cue.Rank ranking) {
            rank(ranking);
        } else if (cue instanceof Cue.Direction way) {
            direction(way.high());
        } else if (cue instanceof Cue.Unit unit) {
            draft.dates.add(new Unplaced(words(), Optional.empty(), Optional.of(unit.unit()), Optional.empty(), false));
            leaveGroup();
        } else if (cue instanceof Cue.Pronoun) {
            pronoun();
        } else if (cue instanceof Cue.Plain plain) {
            plain(plain);
        }
    }

    private void plain(Cue.Plain cue) {
        switch (cue) {
            case ASK -> mode = draft.subject.isPresent() && at > 0 ? Mode.FILTER : Mode.SELECT;
            case RELATE -> mode = at == 0 ? Mode.SELECT : Mode.FILTER;
            case DISTINCT -> draft.distinct = true;
            case GROUP -> mode = Mode.GROUP;
            case BY -> by();
            case SORT -> mode = Mode.SORT;
            case NEGATE -> negated = true;
            case OR -> draft.or();
            case EMPTY -> empty();
            case AND, NOISE -> {
                // They carry nothing.
            }
        }
    }

    private void aggregate(Cue.Aggregate aggregate) {
        boolean extreme = aggregate.function() == Function.MIN || aggregate.function() == Function.MAX;
        if (extreme && mode == Mode.FILTER && draft.subject.isPresent() && !pieces.conditionFollowsName(at + 1)) {
            rank(new Cue.Rank(aggregate.function() == Function.MAX, List.of()));
        } else if (aggregates.stream().noneMatch(known -> known.function() == aggregate.function())) {
            aggregates.add(aggregate);
            mode = mode == Mode.GROUP ? Mode.SELECT : mode;
        }
    }

    private void rank(Cue.Rank ranking) {
        List<String> about =
                ranking.about().isEmpty() ? rank.map(Cue.Rank::about).orElse(List.of()) : ranking.about();
        rank = Optional.of(new Cue.Rank(ranking.high(), about));
        mode = mode == Mode.GROUP ? Mode.SELECT : mode;
    }

    private void direction(boolean high) {
        if (mode == Mode.SORT && !draft.orders.isEmpty() && !pieces.nameFollows(at + 1)) {
            Order last = draft.orders.remove(draft.orders.size() - 1);
            draft.orders.add(new Order(last.by(), high));
        } else {
            direction = Optional.of(high);
            mode = Mode.SORT;
        }
    }

    private void pronoun() {
        if (draft.subject.isEmpty() && draft.outputs.isEmpty()) {
            throw new NotUnderstood(List.of(words()), "\"" + words() + "\" points to an earlier answer.");
        }
    }

    /** After a name "by" groups, or ranks if a rank waits for its measure; after a verb it relates, as in made by. */
    private void by() {
        if (rank.isPresent()) {
            mode = Mode.RANK;
        } else if (mode != Mode.SORT) {
            mode = pieces.isName(at - 1)
                            || pieces.previous(at)
                                    .filter(Mark.Dated.class::isInstance)
                                    .isPresent()
                    ? Mode.GROUP
                    : Mode.FILTER;
        }
    }

    private void empty() {
        Field field = target.filter(Expression.Column.class::isInstance)
                .map(column -> ((Expression.Column) column).field())
                .orElseThrow(() -> unused("no column stands before it"));
        where(new Condition.Compared(
                new Expression.Column(field), negated ? Operator.PRESENT : Operator.EMPTY, List.of()));
        target = Optional.empty();
        negated = false;
    }

    // Names

    @Override
    public void table(Mark.ToTable mark) {
        Table table = mark.table();
        draft.mentioned.add(table.name());
        if (pieces.isModifier(at)) {
            return;
        }
        if (negated && aggregates.isEmpty()) {
            draft.absence = Optional.of(new Absence(table, new ArrayList<>()));
            negated = false;
        } else if (!aggregates.isEmpty()) {
            counted(table);
        } else if (mode == Mode.GROUP) {
            draft.entityGroups.add(table);
            leaveGroup();
        } else if (mode == Mode.RANK || mode == Mode.SORT) {
            order(new Expression.Count(table.name()));
        } else if (rank.isPresent() && isRankOfOthers(table)) {
            ranked(new Expression.Count(table.name()));
        } else if (draft.subject.isEmpty() && !isScopeOfAggregate()) {
            draft.subject = Optional.of(table);
        } else if (draft.subject.filter(table::equals).isEmpty()) {
            draft.related.add(table.name());
        }
    }

    /** "Nation with the most customers" or "country with the most customers" count them. */
    private boolean isRankOfOthers(Table table) {
        return draft.subject.isPresent()
                ? draft.subject.filter(table::equals).isEmpty()
                : !draft.outputs.isEmpty() && pieces.isCounted(at);
    }

    /** In "revenue of customers" the table only says whose. */
    private boolean isScopeOfAggregate() {
        return draft.outputs.stream().anyMatch(Expression::isAggregate) && rank.isEmpty();
    }

    private void counted(Table table) {
        boolean average = aggregates.get(0).function() == Function.AVG;
        if (aggregates.size() > 1 || (average && targets.amount(table).isEmpty())) {
            throw unused("it does not say of what of " + table.spoken());
        }
        Expression count = average
                ? new Expression.Aggregated(
                        Function.AVG,
                        new Expression.Column(targets.amount(table).orElseThrow()),
                        false)
                : new Expression.Count(table.name());
        aggregates.clear();
        aggregated(List.of(count));
    }

    @Override
    public void field(Mark.ToField mark) {
        Field field = mark.field();
        draft.mentioned.add(field.table());
        if (pieces.isVerb(at)) {
            draft.verbs.add(new Draft.Verb(words(), field));
        } else if (isFlag(field) && mode != Mode.GROUP) {
            where(Draft.equal(
                    field, new Operand.Constant(field.kind() == Kind.BOOLEAN ? !negated : negated ? 0 : 1), false));
            negated = false;
        } else if (!pieces.isExplainedByValue(at)) {
            saidTotal(field);
            name(new Expression.Column(field));
        }
    }

    /** Whether it says yes or no, so that naming it is a condition: VIP customers. */
    private static boolean isFlag(Field field) {
        boolean named = List.of("is", "has").contains(field.words().get(0))
                && field.words().size() > 1;
        return field.kind() == Kind.BOOLEAN || (named && field.kind() == Kind.INTEGER);
    }

    /** "Total amount" adds up a column of that name, unless one row or a list is asked for. */
    private void saidTotal(Field field) {
        boolean said = words().toLowerCase(Locale.ROOT).startsWith("total ")
                && field.words().get(0).equals("total");
        if (said && mode == Mode.SELECT && draft.subject.isEmpty() && rank.isEmpty() && aggregates.isEmpty()) {
            aggregates.add(new Cue.Aggregate(Function.SUM, false));
        }
    }

    @Override
    public void measure(Mark.ToMeasure mark) {
        draft.mentioned.add(mark.measure().table());
        Expression formula = new Expression.Formula(mark.measure());
        if (aggregates.isEmpty()) {
            aggregates.add(new Cue.Aggregate(Function.SUM, false));
        }
        name(formula);
    }

    private void name(Expression expression) {
        if (!aggregates.isEmpty()) {
            List<Expression> computed =
                    aggregates.stream().map(cue -> computed(cue, expression)).toList();
            aggregates.clear();
            aggregated(computed);
        } else if (pieces.conditionFollows(at)) {
            target = Optional.of(expression);
        } else if (rank.isPresent() && mode != Mode.RANK && pieces.byFollows(at) && !isQuantity(expression)) {
            draft.groups.add(expression);
        } else if (rank.isPresent() && mode != Mode.RANK) {
            ranked(expression);
        } else {
            placed(expression);
        }
    }

    /** How many of a quantity is its sum; of anything else, how many different ones there are. */
    private Expression computed(Cue.Aggregate cue, Expression of) {
        refuseMeaningless(cue.function(), of);
        boolean quantity =
                of instanceof Expression.Column column && column.field().isQuantity();
        boolean adds = cue.function() == Function.COUNT && !cue.distinct() && quantity;
        boolean different = cue.distinct() || (cue.function() == Function.COUNT && !adds);
        return new Expression.Aggregated(adds ? Function.SUM : cue.function(), of, different);
    }

    private static boolean isQuantity(Expression expression) {
        return expression instanceof Expression.Column column && column.field().isQuantity();
    }

    /** Keys and texts have no sum and no average. */
    private void refuseMeaningless(Function function, Expression of) {
        boolean adds = function == Function.SUM || function == Function.AVG;
        if (adds && !isAddable(of)) {
            throw unused("it has no " + function.words());
        }
    }

    private static boolean isAddable(Expression of) {
        return !(of instanceof Expression.Column column)
                || (column.field().isNumber() && !column.field().isKeyLike());
    }

    private void placed(Expression expression) {
        switch (mode) {
            case GROUP -> grouped(expression);
            case RANK, SORT -> order(expression);
            default -> draft.output(expression);
        }
    }

    /** "Customers by balance" is an order, "customers by segment" a grouping. */
    private void grouped(Expression expression) {
        boolean order = isQuantity(expression) && draft.subject.isPresent() && !draft.hasAggregate();
        if (order) {
            draft.orders.add(new Order(expression, true));
            draft.output(expression);
        } else {
            draft.groups.add(expression);
        }
        leaveGroup();
    }

    private void aggregated(List<Expression> computed) {
        if (pieces.conditionFollows(at)) {
            target = Optional.of(computed.get(0));
        } else if (mode == Mode.RANK || mode == Mode.SORT) {
            order(computed.get(0));
        } else if (rank.isPresent()) {
            ranked(computed.get(0));
        } else if (mode == Mode.GROUP && draft.subject.isPresent() && !draft.hasAggregate()) {
            draft.orders.add(new Order(computed.get(0), true));
            draft.output(computed.get(0));
        } else {
            computed.forEach(draft::output);
        }
    }

    /** The end of a grouping, unless "and" and a further name follow. */
    private void leaveGroup() {
        if (mode == Mode.GROUP && !pieces.listGoesOn(at)) {
            mode = Mode.SELECT;
        }
    }

    // Order

    /** A rank that found what it ranks by; without anything to rank it is a maximum or minimum. */
    private void ranked(Expression by) {
        Cue.Rank ranking = rank.orElseThrow();
        rank = Optional.empty();
        boolean alone = draft.subject.isEmpty()
                && draft.outputs.isEmpty()
                && draft.groups.isEmpty()
                && draft.limit.isEmpty()
                && !by.isAggregate()
                && !pieces.tableIsNext(at)
                && draft.dates.stream().noneMatch(date -> date.unit().isPresent());
        if (ranking.about().contains("count") && !by.isAggregate()) {
            draft.groups.add(by);
            draft.orders.add(new Order(new Expression.Count(by.table()), ranking.high()));
            limitOr(1);
        } else if (alone) {
            draft.output(new Expression.Aggregated(ranking.high() ? Function.MAX : Function.MIN, by, false));
        } else {
            draft.orders.add(new Order(by, ranking.high()));
            limitOr(1);
        }
    }

    private void order(Expression said) {
        boolean perGroup = !draft.groups.isEmpty() && !said.isAggregate();
        Expression by = perGroup ? new Expression.Aggregated(Function.SUM, said, false) : said;
        boolean high = mode == Mode.RANK
                ? rank.map(Cue.Rank::high).orElse(true)
                : direction.orElse(rank.map(Cue.Rank::high).orElse(false));
        if (mode == Mode.RANK) {
            limitOr(1);
            draft.output(by);
        }
        rank = Optional.empty();
        direction = Optional.empty();
        draft.orders.add(new Order(by, high));
    }

    private void limitOr(int otherwise) {
        draft.limit = draft.limit.isPresent() ? draft.limit : OptionalInt.of(otherwise);
    }

    // Values

    @Override
    public void value(Mark.ToValue mark) {
        Operand operand = mark.parameter().isEmpty()
                ? new Operand.Constant(mark.value().text())
                : new Operand.Parameter(mark.parameter(), mark.value().text());
        boolean not =
                negated || compare.filter(cue -> cue.operator() == Operator.NE).isPresent();
        negated = not && pieces.alternativeFollows(at);
        compare = Optional.empty();
        target = Optional.empty();
        mode = mode == Mode.GROUP || mode == Mode.RANK ? Mode.FILTER : mode;
        Field field = mark.value().field();
        Optional<Table> absent = draft.subject.filter(table -> not && !targets.reaches(table.name(), field.table()));
        if (absent.isPresent() && draft.absence.isEmpty()) {
            draft.absence = Optional.of(new Absence(targets.tableOf(field), new ArrayList<>()));
            where(Draft.equal(field, operand, false));
        } else {
            where(Draft.equal(field, operand, not));
        }
    }

    @Override
    public void literal(Mark.Literal mark) {
        Operand operand = mark.parameter().isEmpty()
                ? new Operand.Constant(mark.value())
                : new Operand.Parameter(mark.parameter(), mark.value());
        Expression left = target.or(() -> targets.label(draft.subject))
                .orElseThrow(() -> unused("it is a value of no column in sight"));
        Operator operator = compare.map(Cue.Compare::operator).orElse(Operator.EQ);
        where(new Condition.Compared(left, negated ? operator.negated() : operator, List.of(operand)));
        settle();
    }

    @Override
    public void amount(Mark.Amount mark) {
        BigDecimal number = mark.number();
        Optional<Cue.Compare> behind = pieces.compareBehind(at);
        if (compare.isEmpty() && behind.isPresent()) {
            compare = behind;
            at++;
        }
        boolean ranks = rank.isPresent() || pieces.rankIsNext(at);
        if (compare.isEmpty() && target.isEmpty() && ranks) {
            draft.limit = OptionalInt.of(number.intValueExact());
        } else if (compare.filter(cue -> cue.operator() == Operator.BETWEEN).isPresent()) {
            between(number);
        } else {
            compared(compare.map(Cue.Compare::operator).orElse(Operator.EQ), number);
        }
    }

    private void between(BigDecimal low) {
        BigDecimal high = pieces.secondAmount(at).orElseThrow(() -> unused("its upper end is missing"));
        at = pieces.next(pieces.next(at));
        Operand from = new Operand.Constant(low);
        Operand to = new Operand.Constant(high);
        condition(new Condition.Compared(numberTarget(low), Operator.BETWEEN, List.of(from, to)));
    }

    private void compared(Operator operator, BigDecimal number) {
        if (target.isEmpty() && compare.isEmpty() && !pieces.nameFollows(at + 1)) {
            if (mode == Mode.SELECT && draft.limit.isEmpty() && pieces.isName(at + 1)) {
                draft.limit = OptionalInt.of(number.intValueExact());
                return;
            }
            throw unused("nothing says what it counts");
        }
        if (target.isEmpty() && compare.isEmpty() && mode == Mode.SELECT && draft.subject.isEmpty()) {
            draft.limit = OptionalInt.of(number.intValueExact());
            return;
        }
        Operator said = negated ? operator.negated() : operator;
        condition(new Condition.Compared(numberTarget(number), said, List.of(new Operand.Constant(number))));
    }

    /** What a number is compared with: the column before it, or the column or table behind, or what the comparison is about. */
    private Expression numberTarget(BigDecimal number) {
        if (target.isPresent()) {
            return target.get();
        }
        Optional<Expression> behind = pieces.nameBehind(at, draft.subject);
        if (behind.isPresent()) {
            at = pieces.next(at);
            draft.mentioned.add(behind.get().table());
            return behind.get();
        }
        List<String> about = compare.map(Cue.Compare::about).orElse(List.of());
        return targets.about(about, draft)
                .or(() -> targets.amount(beforeCompare))
                .or(() -> targets.lastNumber(draft))
                .or(() -> draft.subject.flatMap(targets::amount).map(Expression.Column::new))
                .orElseThrow(() -> new NotUnderstood(
                        List.of(number.toPlainString()),
                        "Nothing says what " + number.toPlainString() + " is compared with."));
    }

    private void condition(Condition.Compared condition) {
        if (condition.left().isAggregate()) {
            draft.having.add(condition);
        } else {
            where(condition);
        }
        settle();
    }

    private void meanValue(boolean above) {
        Expression left =
                target.or(() -> targets.lastNumber(draft)).orElseThrow(() -> unused("it does not say of what"));
        if (!(left instanceof Expression.Column column)) {
            throw unused("an average of groups is not computed yet");
        }
        where(Draft.compared(left, above ? Operator.GT : Operator.LT, new Operand.Mean(column.field())));
        settle();
    }

    /** "Negative balance", or a balance that is negative. */
    private void sign(boolean positive) {
        Optional<Expression> behind = pieces.nameBehind(at, draft.subject);
        Expression left = target.or(() -> behind)
                .or(() -> targets.lastNumber(draft))
                .orElseThrow(() -> unused("it does not say what"));
        at = target.isEmpty() && behind.isPresent() ? pieces.next(at) : at;
        condition(new Condition.Compared(
                left, positive ? Operator.GT : Operator.LT, List.of(new Operand.Constant(BigDecimal.ZERO))));
    }

    @Override
    public void dated(Mark.Dated mark) {
        Period period = mark.period();
        Optional<Field> field =
                target.filter(Expression.Column.class::isInstance).map(column -> ((Expression.Column) column).field());
        boolean number = (field.isPresent() && !isDate(field.get())) || (field.isEmpty() && compare.isPresent());
        if (number && Pieces.isBareYear(words())) {
            amount(new Mark.Amount(new BigDecimal(words())));
        } else if (field.isPresent()) {
            where(new Condition.During(field.get(), period, negated));
            settle();
        } else {
            draft.dates.add(
                    new Unplaced(words(), Optional.of(period), Optional.empty(), draft.absence, draft.takeOr()));
            settle();
        }
    }

    private static boolean isDate(Field field) {
        return field.isTemporal() || field.isYear();
    }

    private void settle() {
        target = Optional.empty();
        compare = Optional.empty();
        negated = false;
    }

    private void where(Condition condition) {
        boolean within = draft.absence
                .filter(absence -> targets.belongs(condition.table(), absence.table(), draft.subject))
                .isPresent();
        draft.where(condition, within);
    }

    // The end

    private void finish() {
        if (!aggregates.isEmpty()) {
            Table counted = draft.subject
                    .filter(table -> aggregates.get(0).function() == Function.COUNT)
                    .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say what to compute."));
            draft.output(new Expression.Count(counted.name()));
        }
        rank.ifPresent(ranking -> ranked(targets.about(ranking.about(), draft)
                .or(() -> targets.lastNumber(draft))
                .or(() -> draft.subject.flatMap(targets::amount).map(Expression.Column::new))
                .orElseThrow(() -> new NotUnderstood(List.of(), "It does not say by what to rank."))));
        direction.filter(any -> draft.orders.isEmpty()).ifPresent(high -> targets.firstOutput(draft)
                .ifPresent(by -> draft.orders.add(new Order(by, high))));
        if (negated || target.isPresent() || compare.isPresent()) {
            throw new NotUnderstood(List.of(), "A condition is not complete.");
        }
    }

    private NotUnderstood unused(String why) {
        return new NotUnderstood(List.of(words()), "\"" + words() + "\": " + why + ".");
    }

    private String words() {
        return pieces.words(at);
    }
}
