package datus.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import datus.answer.schema.Table;
import datus.generation.semantic.SchemaFacts;
import datus.generation.semantic.SemanticModelDraft;
import datus.generation.usage.OutlineReader;
import datus.generation.usage.SqlOutline;
import datus.generation.usage.Usage;
import datus.semantic.Aggregation;
import datus.semantic.Grain;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Measure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SemanticModelDraftTest {
    private static final String SHOP =
            """
            CREATE TABLE buyer (buyer_id INTEGER, full_name VARCHAR, city VARCHAR, zip INTEGER);
            INSERT INTO buyer SELECT i, 'buyer ' || i, CASE WHEN i % 2 = 0 THEN 'Bern' ELSE 'Basel' END, 8000 + i
                FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT i FROM n) t;
            CREATE TABLE sale (
                sale_id INTEGER PRIMARY KEY, buyer_id INTEGER, sold_on TEXT, returned_on TEXT, status VARCHAR,
                amount DECIMAL(10, 2), unit_price DECIMAL(10, 2), discount_rate DECIMAL(4, 2), is_gift INTEGER, year INTEGER);
            INSERT INTO sale SELECT i, 1 + i % 40, '2024-01-0' || (1 + i % 9), NULL, CASE WHEN i % 3 = 0 THEN 'F' ELSE 'O' END,
                i * 1.5, i * 0.5, (i % 10) / 10.0, i % 2, 2000 + i % 20
                FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT i FROM n) t
            """;

    @TempDir
    Path folder;

    @Test
    void findsKeysThatAreNotDeclaredAndSaysWhy() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, SHOP)) {
            SemanticModelDraft buyer = draft(shop, "buyer");
            SemanticModelDraft sale = draft(shop, "sale");

            assertThat(buyer.model().entities())
                    .containsExactly(new Entity("buyer", Entity.Type.PRIMARY, "buyer_id", ""));
            assertThat(sale.model().entities())
                    .containsExactly(
                            new Entity("sale", Entity.Type.PRIMARY, "sale_id", ""),
                            new Entity("buyer", Entity.Type.FOREIGN, "buyer_id", ""));
            assertThat(reasons(buyer))
                    .contains(
                            "buyer is the primary entity (buyer_id): named like a key, and each value occurs once in 40 rows");
            assertThat(reasons(sale))
                    .contains(
                            "buyer is a foreign entity (buyer_id): named like the key of buyer, and 40 of its 40 values are there");
        }
    }

    @Test
    void takesWhatTheRowsRefuteForNoReference() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(
                folder, SHOP + ";\nUPDATE sale SET buyer_id = buyer_id + 1000 WHERE sale_id > 100")) {
            assertThat(draft(shop, "sale").model().entities())
                    .filteredOn(entity -> entity.expr().equals("buyer_id"))
                    .isEmpty();
        }
    }

    @Test
    void sumsAmountsAveragesRatesAndNeverAddsNames() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, SHOP)) {
            SemanticModel sale = draft(shop, "sale").model();

            assertThat(sale.measures())
                    .extracting(Measure::name, Measure::aggregation, Measure::expr)
                    .containsExactly(
                            tuple("sale_count", Aggregation.COUNT, "sale_id"),
                            tuple("amount", Aggregation.SUM, "amount"),
                            tuple("average_unit_price", Aggregation.AVERAGE, "unit_price"),
                            tuple("average_discount_rate", Aggregation.AVERAGE, "discount_rate"));
            assertThat(sale.dimensions()).extracting(Dimension::name).contains("is_gift", "year", "status");
            assertThat(draft(shop, "buyer").model().dimensions())
                    .extracting(Dimension::name)
                    .containsExactly("full_name", "city", "zip");
        }
    }

    @Test
    void takesTextsThatAreDatesForTimesAsItsEngineWritesThem() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, SHOP)) {
            assertThat(draft(shop, "sale").model().dimensions())
                    .contains(new Dimension("sold_on", Optional.of(Grain.DAY), "CAST(sold_on AS DATE)", ""));
        }
        try (GeneratedDatabase shop = GeneratedDatabase.sqlite(folder, SHOP)) {
            assertThat(draft(shop, "sale").model().dimensions())
                    .contains(new Dimension("sold_on", Optional.of(Grain.DAY), "sold_on", ""));
        }
    }

    @Test
    void describesADimensionByItsValuesWhereTheyAreFew() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, SHOP)) {
            assertThat(draft(shop, "sale").model().dimensions())
                    .contains(new Dimension("status", Optional.empty(), "status", "One of F, O"));
        }
    }

    @Test
    void takesTheTimeThatQueriesUseAndCountsThem() throws SQLException {
        String dated = SHOP
                + ";\nCREATE TABLE parcel (parcel_id INTEGER PRIMARY KEY, packed_on DATE, sent_on DATE);\n"
                + "INSERT INTO parcel VALUES (1, DATE '2024-01-01', DATE '2024-01-02')";
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, dated)) {
            assertThat(draft(shop, "parcel").model().primaryTime()).contains("packed_on");

            SemanticModelDraft used = draft(
                    shop,
                    "parcel",
                    "SELECT count(*) FROM parcel WHERE sent_on > '2024-01-01'",
                    "SELECT sent_on, count(*) FROM parcel GROUP BY sent_on",
                    "SELECT * FROM parcel");
            assertThat(used.model().primaryTime()).contains("sent_on");
            assertThat(reasons(used)).contains("sent_on is primary time: the first date that fits, in 2 of 3 queries");
        }
    }

    @Test
    void letsWhatPeopleDidOutweighNames() throws SQLException {
        try (GeneratedDatabase shop = GeneratedDatabase.duckdb(folder, SHOP)) {
            SemanticModelDraft sale = draft(
                    shop,
                    "sale",
                    "SELECT sum(s.unit_price) FROM sale s",
                    "SELECT amount, count(*) FROM sale GROUP BY 1");

            assertThat(sale.model().measures())
                    .extracting(Measure::name, Measure::aggregation)
                    .contains(tuple("unit_price", Aggregation.SUM))
                    .doesNotContain(tuple("amount", Aggregation.SUM));
            assertThat(reasons(sale)).contains("unit_price is summed: in 1 of 2 queries");
        }
    }

    @Test
    void callsSeveralReferencesToOneTableByTheirRole() throws SQLException {
        String games =
                """
                CREATE TABLE team (id INTEGER PRIMARY KEY, name VARCHAR);
                INSERT INTO team VALUES (1, 'a'), (2, 'b');
                CREATE TABLE game (id INTEGER PRIMARY KEY, home_team_id INTEGER, away_team_id INTEGER);
                INSERT INTO game VALUES (1, 1, 2), (2, 2, 1)
                """;
        try (GeneratedDatabase league = GeneratedDatabase.duckdb(folder, games)) {
            assertThat(draft(league, "game").model().entities())
                    .extracting(Entity::name)
                    .containsExactly("game", "home_team", "away_team");
        }
    }

    private static List<String> reasons(SemanticModelDraft draft) {
        return draft.reasons().stream().map(Object::toString).toList();
    }

    private static SemanticModelDraft draft(GeneratedDatabase database, String name, String... queries) {
        SchemaFacts facts = SchemaFacts.read(database.data(), database.scope(), columns -> {
            List<SqlOutline> read = Arrays.stream(queries)
                    .flatMap(sql -> OutlineReader.read(sql, columns).stream())
                    .toList();
            return new Usage(read);
        });
        Table table = facts.schema().tables().stream()
                .filter(each -> each.name().table().equals(name))
                .findFirst()
                .orElseThrow();
        return facts.model(table);
    }
}
