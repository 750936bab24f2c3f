package datus.answer.recall;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Badge;
import datus.answer.Asking;
import datus.answer.Lore;
import datus.answer.Question;
import datus.answer.engine.AnswerEngine;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import datus.data.Control;
import datus.data.Scope;
import datus.data.notebook.NotebookData;
import datus.model.TestMeaning;
import datus.workspace.CalendarConfig;
import datus.workspace.DatasourceConfig;
import datus.workspace.DatusConfig;
import datus.workspace.Workspace;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small database of parcels and couriers, and questions about it of which some were approved. */
final class ApprovedShop implements AutoCloseable {
    private static final String TABLES =
            """
            CREATE TABLE courier (courier_id INTEGER PRIMARY KEY, courier_name VARCHAR, country VARCHAR, wage INTEGER, state VARCHAR);
            CREATE TABLE parcel (parcel_id INTEGER PRIMARY KEY, courier_id INTEGER REFERENCES courier, parcel_status VARCHAR,
                parcel_priority VARCHAR, weight INTEGER, sent_on DATE);
            INSERT INTO courier VALUES (1, 'Aino Laine', 'Finland', 2100, 'active'), (2, 'Kenji Mori', 'Japan', 2600, 'active'),
                (3, 'Emi Sato', 'Japan', 1900, 'left');
            INSERT INTO parcel VALUES (1, 1, 'open', 'urgent', 3, '1995-03-01'), (2, 2, 'open', 'low', 12, '1996-05-02'),
                (3, 2, 'delivered', 'urgent', 7, '1996-12-31'), (4, 3, 'delivered', 'low', 5, '1997-01-01');
            """;

    private final NotebookData data;

    ApprovedShop(Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("own.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
        }
        DatasourceConfig own = new DatasourceConfig("own", "duckdb", Map.of("path", "own.duckdb"));
        DatusConfig config = DatusConfig.of(List.of(own));
        data = NotebookData.open(new Workspace(folder, folder.resolve(".datus/notebook"), config, true), Map.of());
    }

    static Entry approved(String question, String sql) {
        Provenance by = new Provenance("person", "", "Li", Instant.EPOCH);
        return new Example(question, sql).proposed("own", by).decided(State.VERIFIED, by);
    }

    Answer ask(String question, Entry... known) {
        AnswerEngine engine =
                new AnswerEngine(data, CalendarConfig.defaults(), scope -> Lore.of(List.of(known)), TestMeaning::model);
        return engine.answer(
                new Question(question, LocalDate.of(2026, 11, 23), 1, Map.of()),
                Asking.within(Scope.all("own"), Control.unlimited()));
    }

    /** Whether it is answered with approved SQL, as it is or with other values. */
    boolean isRecalled(String question, Entry... known) {
        return ask(question, known) instanceof Answered answered
                && List.of(Badge.VERIFIED, Badge.PATTERN).contains(answered.badge());
    }

    @Override
    public void close() {
        data.close();
    }
}
