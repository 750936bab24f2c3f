package datus.answer.candidate;

import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.language.Word;
import datus.answer.language.Words;
import datus.answer.schema.Lookup;
import datus.context.Embedder;
import datus.workspace.CalendarConfig;
import java.util.List;
import java.util.function.Supplier;

/**
 * A question, with all that may be used to answer it.
 *
 * @param words of the question, in order
 * @param rows reads a few rows with SQL that may hold words of files, as a dimension's expression
 * @param embedder loads its model with its first use; always the same one
 */
public record Asked(
        Question question,
        Asking asking,
        List<Word> words,
        Knowledge knowledge,
        Lore lore,
        CalendarConfig calendar,
        Lookup rows,
        Supplier<Embedder> embedder) {
    public Asked {
        words = List.copyOf(words);
    }

    /** The same in other words. */
    public Asked withText(String text) {
        return new Asked(question.withText(text), asking, Words.of(text), knowledge, lore, calendar, rows, embedder);
    }

    /** The same about the part of a large schema that its words name. */
    public Asked focused() {
        return new Asked(question, asking, words, knowledge.about(words), lore, calendar, rows, embedder);
    }
}
