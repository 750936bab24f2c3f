package datus.answer.composition;

import datus.answer.intent.NotUnderstood;
import datus.answer.reading.Piece;
import datus.answer.schema.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Searches what the phrases of a question say together: goes from left to right and keeps the cheapest ways to take each. */
final class Composer {
    private static final int BEAM = 24;

    private final List<List<Sentence>> waiting = new ArrayList<>();
    private Optional<NotUnderstood> refusal = Optional.empty();

    Composer(Schema schema, List<Piece> pieces) {
        for (int at = 0; at <= pieces.size() + 1; at++) {
            waiting.add(new ArrayList<>());
        }
        waiting.get(0).add(new Sentence(schema, pieces));
    }

    /** The sentences in which every phrase does something, the cheapest first; may be none. */
    List<Sentence> compose() {
        int end = waiting.size() - 1;
        for (int at = 0; at < end; at++) {
            cheapest(waiting.get(at)).forEach(this::step);
        }
        return cheapest(waiting.get(end));
    }

    /** Why a sentence came to nothing: the one that came farthest. */
    Optional<NotUnderstood> refusal() {
        return refusal;
    }

    private static List<Sentence> cheapest(List<Sentence> sentences) {
        return sentences.stream()
                .sorted(Comparator.comparingDouble(Sentence::price))
                .limit(BEAM)
                .toList();
    }

    /** All ways to take the next phrase; behind the last, what still waits is settled. */
    private void step(Sentence before) {
        Deque<List<Integer>> open = new ArrayDeque<>(List.of(List.of()));
        while (!open.isEmpty()) {
            Sentence next = before.copy(open.remove());
            try {
                next.read();
                waiting.get(next.at).add(next);
            } catch (NotUnderstood refused) {
                refusal = Optional.of(refused);
            }
            open.addAll(next.openForks());
        }
    }
}
