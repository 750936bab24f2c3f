package datus.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import datus.answer.Answer.Answered;
import datus.answer.Answer.Choice;
import datus.answer.Answer.Evidence;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions about a shop whose tables declare their keys. */
class ShopQuestionsTest {
    private static final String SHOP =
            """
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name VARCHAR, country VARCHAR, signup_date DATE, is_vip BOOLEAN);
            CREATE TABLE categories (id INTEGER PRIMARY KEY, name VARCHAR);
            CREATE TABLE products (id INTEGER PRIMARY KEY, name VARCHAR,
                category_id INTEGER REFERENCES categories(id), unit_price DECIMAL(10,2));
            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id),
                order_date DATE, status VARCHAR, total_amount DECIMAL(10,2));
            CREATE TABLE order_items (order_id INTEGER REFERENCES orders(id), product_id INTEGER REFERENCES products(id),
                quantity INTEGER, PRIMARY KEY (order_id, product_id));
            INSERT INTO customers VALUES (1, 'Ann', 'France', '2026-01-05', true), (2, 'Bob', 'Germany', '2026-02-10', false),
                (3, 'Cleo', 'France', '2026-10-03', false), (4, 'Dan', 'Spain', '2026-11-02', true);
            INSERT INTO categories VALUES (1, 'Tea'), (2, 'Coffee');
            INSERT INTO products VALUES (1, 'Green tea', 1, 4.50), (2, 'Black tea', 1, 3.00), (3, 'Espresso', 2, 7.25);
            INSERT INTO orders VALUES (1, 1, '2026-09-15', 'shipped', 20.00), (2, 1, '2026-10-02', 'shipped', 35.50),
                (3, 2, '2026-10-20', 'cancelled', 12.00), (4, 3, '2026-11-22', 'open', 50.00), (5, 2, '2026-11-23', 'open', 8.00);
            INSERT INTO order_items VALUES (1, 1, 2), (1, 2, 3), (2, 3, 4), (3, 2, 4), (4, 3, 5), (4, 1, 3), (5, 2, 2);
            """;

    @TempDir
    private static Path folder;

    private static AskedDatabase shop;

    @BeforeAll
    static void open() throws SQLException {
        shop = new AskedDatabase(folder, SHOP);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void countsRowsForEachValue() {
        assertThat(shop.rows("How many customers are there per country?"))
                .containsExactly("France|2", "Germany|1", "Spain|1");
        assertThat(shop.rows("How many products does each category have?")).containsExactly("Coffee|1", "Tea|2");
    }

    @Test
    void writesSqlAsAPersonWould() {
        assertThat(shop.answered("revenue by country").sql().text())
                .isEqualTo(
                        """
                        SELECT c.country, SUM(o.total_amount) AS revenue
                        FROM orders o
                        JOIN customers c ON c.id = o.customer_id
                        GROUP BY c.country
                        ORDER BY c.country""");
    }

    @Test
    void findsRowsWithoutOthers() {
        assertThat(shop.rows("Which customers have no orders?")).containsExactly("Dan");
        assertThat(shop.rows("Which customers have not ordered anything?")).containsExactly("Dan");
        assertThat(shop.rows("customers without orders in October 2026")).containsExactly("Cleo", "Dan");
    }

    @Test
    void looksForRelatedRowsWithoutCountingTwice() {
        assertThat(shop.rows("How many customers ordered Espresso?")).containsExactly("2");
        assertThat(shop.rows("which customers ordered tea products?")).containsExactly("Ann", "Bob", "Cleo");
    }

    @Test
    void refusesToAddUpWhatAJoinWouldRepeat() {
        assertThat(shop.declined("revenue by category").why()).contains("more than once");
    }

    @Test
    void readsRelativeDatesAndSpellsThemOut() {
        Answered answer = shop.answered("total amount of orders last month");
        assertThat(shop.rows(answer)).containsExactly("47.50");
        assertThat(answer.restatement()).contains("order_date is 2026-10-01 to 2026-10-31");
        assertThat(answer.evidence()).contains(new Evidence("last month", "order_date 2026-10-01 to 2026-10-31, UTC"));
        assertThat(shop.rows("How many orders did we get yesterday?")).containsExactly("1");
        assertThat(shop.rows("How many orders this year?")).containsExactly("5");
    }

    @Test
    void takesVerbsForTheDatesTheyHappenedAt() {
        assertThat(shop.rows("How many customers signed up in 2026?")).containsExactly("4");
        assertThat(shop.rows("customers who signed up since October 2026")).containsExactly("Cleo", "Dan");
    }

    @Test
    void filtersByValuesNumbersAndFlags() {
        assertThat(shop.rows("list customers from France or Spain")).containsExactly("Ann", "Cleo", "Dan");
        assertThat(shop.rows("How many orders are not cancelled?")).containsExactly("4");
        assertThat(shop.rows("products more expensive than 4")).containsExactly("Green tea", "Espresso");
        assertThat(shop.rows("names of VIP customers")).containsExactly("Ann", "Dan");
        assertThat(shop.rows("products with a price between 4 and 5")).containsExactly("Green tea");
        assertThat(shop.rows("products whose price is above average")).containsExactly("Espresso");
        assertThat(shop.rows("customers named \"Bob\"")).containsExactly("Bob");
    }

    @Test
    void ranksByColumnsSumsAndCounts() {
        assertThat(shop.rows("What is the most expensive product?")).containsExactly("Espresso");
        assertThat(shop.rows("Which country has the most customers?")).containsExactly("France");
        assertThat(shop.rows("top 2 products by quantity")).containsExactly("Black tea|9", "Espresso|9");
        assertThat(shop.rows("list products sorted by price descending"))
                .containsExactly("Espresso", "Green tea", "Black tea");
    }

    @Test
    void filtersGroupsByTheirCount() {
        assertThat(shop.rows("Which customers have more than one order?")).containsExactly("Ann", "Bob");
        assertThat(shop.rows("customers with at least 2 orders")).containsExactly("Ann", "Bob");
    }

    @Test
    void groupsByCalendarUnits() {
        assertThat(shop.rows("How many orders were there each month?"))
                .containsExactly("2026-09-01|1", "2026-10-01|2", "2026-11-01|2");
        assertThat(shop.rows("revenue per year")).containsExactly("2026|125.50");
    }

    @Test
    void showsWholeRowsOfWhatHasNoName() {
        assertThat(shop.rows("orders over 40")).containsExactly("4|3|2026-11-22|open|50.00");
    }

    @Test
    void bindsParametersAndRefusesUnknownOnes() {
        Answered answer = (Answered) shop.ask("How many customers are in {{where}}?", Map.of("where", "France"));
        assertThat(answer.sql().text()).contains("country = {{where}}");
        assertThat(shop.rows(answer)).containsExactly("2");
        assertThatThrownBy(() -> shop.ask("How many customers are in {{where}}?", Map.of()))
                .hasMessage("No parameter \"where\".");
    }

    @Test
    void readsAWordMistypedByALetterAndSaysSo() {
        Answered answer = shop.answered("How many custmers are there?");
        assertThat(shop.rows(answer)).containsExactly("4");
        assertThat(answer.evidence()).contains(new Evidence("custmers", "table customers"));
    }

    @Test
    void declinesWithTheWordsItDoesNotKnow() {
        assertThat(shop.declined("which of them churned?").words()).containsExactly("churned");
        assertThat(shop.declined("How many loyal customers are in France?").why())
                .startsWith("I do not know \"loyal\". Nearest: ")
                .endsWith("Say what it means, or ask with a column.");
        assertThat(shop.declined("How many of them?").why()).contains("points to an earlier answer");
    }

    @Test
    void asksBackWhenAWordFitsSeveralColumns() {
        assertThat(shop.clarify("list the names").choices())
                .extracting(Choice::difference, Choice::question)
                .contains(tuple("customer name", "list the customer name"));
        assertThat(shop.rows("list the customer names")).hasSize(4);
    }

    @Test
    void givesTheSameSqlEachTimeAndKeepsOnlyTheAnswer() {
        String first = shop.answered("number of open orders by country").sql().text();
        assertThat(shop.answered("number of open orders by country").sql().text())
                .isEqualTo(first);
        assertThat(shop.data().results().list())
                .allMatch(result -> result.name().startsWith("_"));
    }

    @Test
    void tellsWhatItDoes() {
        shop.events().clear();
        Answered answer = shop.answered("How many products are there?");
        assertThat(shop.events())
                .containsExactly(
                        new AgentEvent.Linking("How many products are there?"), new AgentEvent.Running(answer.sql()));
    }
}
