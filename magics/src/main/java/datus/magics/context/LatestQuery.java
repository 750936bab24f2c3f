package datus.magics.context;

import datus.answer.Answer.Answered;
import datus.answer.Conversation.Exchange;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import datus.context.Slug;
import datus.context.Turn;
import datus.context.TurnQuery;
import datus.context.kind.Example;
import datus.context.kind.ReferenceSqlKind;
import datus.data.text.TableReference;
import datus.error.DatusException;
import datus.magics.NotebookSession;
import datus.magics.RanOn;
import java.util.List;
import java.util.Optional;

/** The latest SQL of a session that ran, typed or as an answer, as something to keep. */
record LatestQuery(NotebookSession session, String kernelSession) {
    private static final int REACH = 50;

    /**
     * An example if it answered a question, else reference SQL.
     *
     * @param words what it is for; of an answer, the question instead of the one that was asked
     */
    Entry entry(String words, Provenance provenance) {
        Turn turn = turn();
        String sql = turn.sql().orElseThrow().strip();
        String datasource = RanOn.datasource(turn.datasource().orElse(""), session);
        if (turn.kind() == Turn.Kind.QUESTION) {
            String question = words.isEmpty() ? question(turn) : words;
            return new Example(question, sql).proposed(datasource, provenance);
        }
        if (words.isEmpty()) {
            throw DatusException.user(
                    "SQL alone does not say what it is for.", "Say it: %save revenue by region for the board");
        }
        EntryId id = new EntryId(ReferenceSqlKind.KIND, datasource, Slug.of(words));
        List<String> tables = TableReference.in(sql).stream()
                .map(table -> String.join(".", table.parts()))
                .distinct()
                .toList();
        return Entry.proposed(id, words, sql, provenance).touching(tables, List.of());
    }

    private Turn turn() {
        TurnQuery query = new TurnQuery(Optional.of(kernelSession), Optional.empty(), "", REACH);
        List<Turn> turns = session.history().find(query).stream()
                .filter(turn -> turn.sql().isPresent() && turn.datasource().isPresent())
                .filter(turn -> turn.status() == Turn.Status.RAN || turn.status() == Turn.Status.ANSWERED)
                .toList();
        if (turns.isEmpty()) {
            throw DatusException.user(
                    "Nothing ran in this session yet that could be kept.", "Run SQL or ask a question first.");
        }
        return turns.get(turns.size() - 1);
    }

    private String question(Turn turn) {
        return session.conversation().exchanges().stream()
                .filter(exchange -> exchange.answer() instanceof Answered)
                .map(Exchange::question)
                .filter(question -> question.cell() == turn.number())
                .map(question -> question.text())
                .findFirst()
                .orElse(turn.input().strip());
    }
}
