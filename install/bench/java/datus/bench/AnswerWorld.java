package datus.bench;

import datus.answer.Lore;
import datus.context.Entry;
import datus.context.Provenance;
import datus.context.State;
import datus.context.kind.Example;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A made-up company of any size: departments that each keep the same kinds of things, so that names compete as they do in a real
 * warehouse.
 */
final class AnswerWorld {
    private static final List<String> AREAS = List.of(
            "retail", "wholesale", "export", "online", "finance", "payroll", "travel", "fleet", "energy", "estate", "clinic",
            "campus", "harbour", "transit", "forest", "harvest", "museum", "theatre", "telecom", "insurance");
    private static final List<String> THINGS = List.of(
            "customer", "order", "invoice", "payment", "product", "supplier", "contract", "employee", "branch", "shipment");
    private static final List<String> CITIES = List.of("Oslo", "Lima", "Cairo", "Quito", "Turin", "Osaka", "Perth", "Delhi");

    private final List<String> tables = new ArrayList<>();

    /** One with that many tables, as a DuckDB file. */
    AnswerWorld(Path file, int count) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < count; i++) {
                make(i, statement);
            }
        }
    }

    private void make(int number, Statement statement) throws SQLException {
        int thing = number % THINGS.size();
        int area = number / THINGS.size() % AREAS.size();
        int round = number / (THINGS.size() * AREAS.size());
        String name = AREAS.get(area) + (round == 0 ? "" : "_" + (char) ('a' + round)) + "_" + THINGS.get(thing);
        String parent = thing == 0 ? "" : tables.get(number - 1);
        String reference = thing == 0 ? "" : ", " + parent + "_id INTEGER REFERENCES " + parent + "(id)";
        statement.execute("CREATE TABLE " + name + " (id INTEGER PRIMARY KEY, name VARCHAR, city VARCHAR, status VARCHAR,"
                + " amount DECIMAL(12,2), quantity INTEGER, created_on DATE" + reference + ")");
        if (thing == 0) {
            statement.execute("INSERT INTO " + name + " SELECT i, 'name ' || i, ['" + String.join("', '", CITIES)
                    + "'][1 + i % 8], ['open', 'closed'][1 + i % 2], i, i % 7, DATE '2026-01-01' + i::INTEGER FROM range(50) r(i)");
        }
        tables.add(name);
    }

    private String said(int number) {
        return tables.get(Math.floorMod(number, tables.size())).replace('_', ' ');
    }

    /** The same questions each time: those that composition answers, one in eight near a verified one, and one in eight that nothing answers. */
    List<String> questions(int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String one = said(i * 37);
            String city = CITIES.get(i % CITIES.size());
            questions.add(
                    switch (i % 8) {
                        case 0 -> "How many " + one + "s are there in " + city + "?";
                        case 1 -> "What is the average amount of " + one + "s for each city?";
                        case 2 -> "Show the name and status of the 5 " + one + "s with the highest quantity";
                        case 3 -> "List the names of " + one + "s created after 2026-02-01 that are not open";
                        case 4 -> "Which " + one + " has the most " + said(i * 37 + 1) + "s?";
                        case 5 -> "number of " + one + "s with quantity over " + i % 11 + " in " + city;
                        case 6 -> "Which " + one + "s are grumpy?";
                        default -> "total amount of " + one + "s per month in 2026";
                    });
        }
        return questions;
    }

    /** Verified questions with their SQL. */
    Lore lore(int count) {
        Provenance by = new Provenance("person", "", "li", Instant.EPOCH);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String table = tables.get(i % tables.size());
            String city = CITIES.get(i / tables.size() % CITIES.size());
            String question = "number of " + table.replace('_', ' ') + "s with quantity over " + i % 13 + " in " + city;
            String sql = "SELECT count(*) FROM " + table + " WHERE quantity > " + i % 13 + " AND city = '" + city + "'";
            entries.add(new Example(question, sql).proposed("world", by).decided(State.VERIFIED, by));
        }
        return Lore.of(entries);
    }
}
