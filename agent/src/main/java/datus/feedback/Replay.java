package datus.feedback;

import datus.answer.Answer;
import datus.answer.Answerer;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.Wish;
import datus.context.Entry;
import datus.context.kind.Example;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.RowLookup;
import datus.data.Scope;
import datus.data.match.RowMatch;
import datus.error.DatusException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the questions whose answers people have approved, under what is known before a change and after it. Only where the SQL differs does
 * anything run: what stays as it is can be neither better nor worse. Confined to the execute thread.
 */
public final class Replay {
    private final Engine engine;
    private final DataSession data;
    private final LocalDate asOf;

    /** @param asOf the day that "today" means in every question */
    public Replay(Engine engine, DataSession data, LocalDate asOf) {
        this.engine = engine;
        this.data = data;
        this.asOf = asOf;
    }

    /** Answerers that know this and nothing else. */
    @FunctionalInterface
    public interface Engine {
        Answerer knowing(Lore lore);
    }

    /** Told after each question, of each side. */
    @FunctionalInterface
    public interface Progress {
        void at(int done, int total);
    }

    /**
     * Asks all that is verified, but for what the change itself is about.
     *
     * @throws DatusException if it was stopped
     */
    public Replayed compare(Scope scope, Lore before, Lore after, Control control, Progress progress) {
        List<Entry> examples = questions(before, after);
        Asking asking = forSql(scope, control);
        List<Taken> first = new ArrayList<>();
        List<Taken> second = new ArrayList<>();
        for (Entry example : examples) {
            first.add(taken(example.text(), before, asking));
            progress.at(first.size(), 2 * examples.size());
        }
        for (Entry example : examples) {
            second.add(taken(example.text(), after, asking));
            progress.at(first.size() + second.size(), 2 * examples.size());
        }
        List<Replayed.Change> changes = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (!first.get(i).isSame(second.get(i))) {
                changes.add(judged(examples.get(i), first.get(i), second.get(i), scope, control));
            }
        }
        return new Replayed(examples.size(), changes);
    }

    /** Those that the change leaves as they are. */
    private static List<Entry> questions(Lore before, Lore after) {
        return before.verified(Example.KIND).stream()
                .filter(entry -> after.of(Example.KIND).contains(entry))
                .sorted(Comparator.comparing(entry -> entry.id().toString()))
                .toList();
    }

    /** What a question is taken for under what is known. */
    public Taken taken(String question, Scope scope, Lore lore, Control control) {
        return taken(question, lore, forSql(scope, control));
    }

    private static Asking forSql(Scope scope, Control control) {
        return Asking.within(scope, control).wishing(new Wish(Wish.Form.SQL, Optional.empty(), true));
    }

    private Taken taken(String words, Lore lore, Asking asking) {
        asking.control().check();
        Question question = new Question(words, asOf, 0, Map.of());
        try {
            Answer answer = engine.knowing(lore).answer(question, asking);
            return Taken.of(answer);
        } catch (DatusException failed) {
            asking.control().check();
            return Taken.nothing(failed.message());
        }
    }

    private Replayed.Change judged(Entry example, Taken before, Taken after, Scope scope, Control control) {
        String approved = Example.of(example).sql();
        return new Replayed.Change(
                example,
                before,
                isRight(before, approved, scope, control),
                after,
                isRight(after, approved, scope, control));
    }

    private boolean isRight(Taken taken, String approved, Scope scope, Control control) {
        return taken.sql()
                .filter(sql -> Given.isSame(sql, approved) || haveSameRows(approved, sql, scope, control))
                .isPresent();
    }

    /** Whether two statements give the same; one that does not run gives nothing. */
    public boolean haveSameRows(String approved, String sql, Scope scope, Control control) {
        RowLookup lookup = new RowLookup(data, scope);
        try {
            return RowMatch.of(approved).accepts(lookup.rows(approved, control), lookup.rows(sql, control));
        } catch (DatusException failed) {
            control.check();
            return false;
        }
    }
}
