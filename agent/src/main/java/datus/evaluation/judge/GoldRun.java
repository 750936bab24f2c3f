package datus.evaluation.judge;

import datus.data.Column;
import datus.data.Control;
import datus.data.DataSession;
import datus.data.Outcome;
import datus.data.QueryResult;
import datus.data.Rights;
import datus.data.Sql;
import datus.data.SqlRequest;
import datus.data.match.RowMatch;
import datus.data.notebook.NotebookData;
import datus.error.DatusException;
import datus.evaluation.Setting;
import datus.evaluation.set.Case;
import datus.evaluation.set.GoldResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs the right SQL of questions that have no kept result, on databases of its own: nothing of it can be seen by who is asked. */
record GoldRun(Setting setting) {

    /** What is to be compared with; by the id of the question, {@code why} for those that have nothing. */
    record Golds(Map<String, GoldResult> results, Map<String, String> why) {}

    Golds of(Collection<Case> cases) {
        Golds golds = new Golds(new HashMap<>(), new HashMap<>());
        cases.stream()
                .collect(Collectors.groupingBy(each -> each.question().db()))
                .forEach((database, about) -> run(database, about, golds));
        return golds;
    }

    private void run(String database, List<Case> cases, Golds golds) {
        try (DataSession data = NotebookData.open(setting.workspace(), setting.environment())) {
            for (Case each : cases) {
                String id = each.question().id();
                try {
                    golds.results().put(id, each.gold().result().orElseGet(() -> run(each, database, data)));
                } catch (DatusException e) {
                    golds.why().put(id, "The SQL to compare with does not run: " + e.message());
                }
            }
        }
    }

    private GoldResult run(Case each, String database, DataSession data) {
        if (each.gold().sql().isBlank()) {
            throw DatusException.user("there is none.", "");
        }
        Sql sql = new Sql(each.gold().sql());
        Outcome outcome = data.runner()
                .run(SqlRequest.of(sql).on(database), new Rights.Typed(), Control.within(setting.longest()));
        if (!(outcome instanceof Outcome.Rows rows)) {
            throw DatusException.user("it gives no rows.", "");
        }
        QueryResult result = rows.result();
        GoldResult gold = new GoldResult(
                result.columns().stream().map(Column::name).toList(),
                RowMatch.of(sql.text()).ordered(),
                result.rows() > setting.rows(),
                data.results().page(result, 0, setting.rows()).rows());
        data.results().drop(result.name());
        return gold;
    }
}
