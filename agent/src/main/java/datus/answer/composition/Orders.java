package datus.answer.composition;

import datus.answer.intent.Expression;
import datus.answer.intent.Expression.Aggregated;
import datus.answer.intent.Intent.Order;
import datus.answer.intent.NotUnderstood;
import datus.answer.language.Cue;
import datus.answer.language.Function;
import datus.answer.schema.Table;
import java.util.List;
import java.util.Optional;

/** Reads orders: superlatives and top-N with what they rank by, sorting with its direction. */
final class Orders {
    private final Sentence sentence;
    private final Draft draft;

    Orders(Sentence sentence) {
        this.sentence = sentence;
        this.draft = sentence.draft;
    }

    /** A rank that waits for what it ranks by; "top" and "most expensive" together are one. */
    void announce(Cue.Rank rank) {
        List<String> about =
                rank.about().isEmpty() ? sentence.rank.map(Cue.Rank::about).orElse(List.of()) : rank.about();
        sentence.rank = Optional.of(new Cue.Rank(rank.high(), about));
        sentence.mode = sentence.mode == Mode.GROUP ? Mode.SELECT : sentence.mode;
    }

    void direction(boolean high) {
        if (sentence.mode == Mode.SORT && !draft.orders.isEmpty() && !sentence.behind.nameFollows(sentence.at + 1)) {
            Order last = draft.orders.remove(draft.orders.size() - 1);
            draft.orders.add(new Order(last.by(), high));
        } else {
            sentence.direction = Optional.of(high);
            sentence.mode = Mode.SORT;
        }
    }

    /** A rank that found what it ranks by; without anything to rank it is a maximum or minimum. */
    void by(Expression by) {
        Cue.Rank rank = sentence.rank.orElseThrow();
        sentence.rank = Optional.empty();
        if (rank.about().contains("count") && !by.isAggregate()) {
            if (draft.outputs.isEmpty()) {
                draft.groups.add(by);
            }
            draft.orders.add(new Order(new Expression.Count(by.table()), rank.high()));
            sentence.limitToOne();
        } else if (isAlone(by)) {
            draft.output(new Aggregated(rank.high() ? Function.MAX : Function.MIN, by, false));
        } else {
            draft.orders.add(new Order(by, rank.high()));
            sentence.limitToOne();
        }
    }

    private boolean isAlone(Expression by) {
        return draft.subject.isEmpty()
                && draft.outputs.isEmpty()
                && draft.groups.isEmpty()
                && draft.limit.isEmpty()
                && !by.isAggregate()
                && !sentence.behind.tableIsNext(sentence.at)
                && draft.dates.stream().noneMatch(date -> date.unit().isPresent());
    }

    /** What follows "by" of a rank, or "sorted by". Of groups a plain number is added up. */
    void order(Expression said) {
        boolean perGroup = !draft.groups.isEmpty() && !said.isAggregate();
        Expression by = perGroup ? new Aggregated(Function.SUM, said, false) : said;
        boolean high = sentence.mode == Mode.RANK
                ? sentence.rank.map(Cue.Rank::high).orElse(true)
                : sentence.direction.orElse(sentence.rank.map(Cue.Rank::high).orElse(false));
        if (sentence.mode == Mode.RANK) {
            sentence.limitToOne();
            draft.outputRank(by);
        }
        sentence.rank = Optional.empty();
        sentence.direction = Optional.empty();
        draft.orders.add(new Order(by, high));
    }

    /** Highest first, and shown: customers by balance. */
    void descending(Expression by) {
        draft.orders.add(new Order(by, true));
        draft.outputRank(by);
    }

    private Optional<Expression> waitingFor(Cue.Rank rank) {
        if (rank.about().contains("count") && !draft.outputs.isEmpty()) {
            return Optional.of(new Expression.Count(draft.outputs.get(0).table()));
        }
        if (!rank.about().isEmpty()) {
            return sentence.targets.about(rank.about(), draft);
        }
        if (!draft.related.isEmpty()) {
            return draft.related.stream().reduce((one, other) -> other).map(Expression.Count::new);
        }
        return sentence.targets
                .lastNumber(draft)
                .or(() -> draft.subject.flatMap(sentence.targets::amount).map(Expression.Column::new));
    }

    /** "The youngest singer" says both of what and by what. */
    void about(Table table) {
        Cue.Rank rank = sentence.rank.orElseThrow();
        if (!rank.about().isEmpty() && !rank.about().contains("count")) {
            sentence.targets.about(rank.about(), table).ifPresent(this::by);
        }
    }

    /** What still waits at the end finds its column by what it is about. */
    void finish() {
        sentence.rank.ifPresent(rank -> by(
                waitingFor(rank).orElseThrow(() -> new NotUnderstood(List.of(), "It does not say by what to rank."))));
        sentence.direction.filter(any -> draft.orders.isEmpty()).ifPresent(high -> sentence.targets
                .firstOutput(draft)
                .ifPresent(by -> draft.orders.add(new Order(by, high))));
    }
}
