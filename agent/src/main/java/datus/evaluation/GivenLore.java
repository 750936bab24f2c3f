package datus.evaluation;

import datus.answer.Lore;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Knowledge;
import datus.data.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is known of a database, and the rules that are given with the question being asked and hold for no other. */
final class GivenLore implements Function<Scope, Lore> {
    private final Lore lasting;
    private Lore current;

    GivenLore(Lore lasting) {
        this.lasting = lasting;
        this.current = lasting;
    }

    /** From now on another question is asked. */
    void ask(BatchQuestion question) {
        current = question.evidence().isBlank() ? lasting : with(given(question));
    }

    private Lore with(Entry rule) {
        List<Entry> entries = new ArrayList<>(lasting.entries());
        entries.add(rule);
        return new Lore(entries, lasting.layer());
    }

    private static Entry given(BatchQuestion question) {
        Provenance provenance = new Provenance("person", "the question", "", Instant.EPOCH);
        return new Knowledge("Given with the question", "", List.of(), question.evidence())
                .proposed(question.db(), "given/" + question.id(), provenance)
                .decided(State.VERIFIED, provenance);
    }

    @Override
    public Lore apply(Scope scope) {
        return current;
    }
}
