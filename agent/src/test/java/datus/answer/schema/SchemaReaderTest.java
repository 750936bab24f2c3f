package datus.answer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import datus.answer.language.Lexicon;
import datus.data.DataType;
import datus.data.DataType.Kind;
import datus.data.Dialect;
import datus.data.TableInfo;
import datus.data.TableInfo.ColumnInfo;
import datus.data.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SchemaReaderTest {

    @Test
    void takesNamesApartAtPrefixesCaseAndKnownWords() {
        assertThat(field("o_orderdate", "o_custkey")).isEqualTo("order date");
        assertThat(field("acctBalAmt", "id")).isEqualTo("account balance amount");
        assertThat(field("HTTPStatusCode", "id")).isEqualTo("http status code");
        assertThat(field("lastname", "id")).isEqualTo("last name");
    }

    @Test
    void takesTableNamesApartWithoutTheirLayer() {
        assertThat(schema(table("dim_order_lines", List.of(), "id"))
                        .tables()
                        .get(0)
                        .spoken())
                .isEqualTo("order line");
        assertThat(schema(table("lineitem", List.of(), "id")).tables().get(0).spoken())
                .isEqualTo("line item");
    }

    @Test
    void joinsTablesWithoutDeclaredKeysByTheNamesOfKeys() {
        Schema schema = schema(
                table("team", List.of("id"), "id", "name"),
                table("game", List.of("id"), "id", "home_team_id", "away_team_id"));
        assertThat(schema.joins().paths(List.of(TableName.of("game")), TableName.of("team")))
                .extracting(path -> path.steps().get(0).sourceColumns())
                .containsExactlyInAnyOrder(List.of("home_team_id"), List.of("away_team_id"));
    }

    @Test
    void doesNotJoinByGeneralNames() {
        Schema schema = schema(table("a", List.of("id"), "id"), table("b", List.of("id"), "id"));
        assertThat(schema.joins().paths(List.of(TableName.of("a")), TableName.of("b")))
                .isEmpty();
    }

    private static String field(String name, String other) {
        return schema(table("t", List.of(), name, other))
                .tables()
                .get(0)
                .fields()
                .get(0)
                .spoken();
    }

    private static Schema schema(TableInfo... tables) {
        return new SchemaReader(Lexicon.english(), new Plain(), sql -> List.of()).read(Arrays.asList(tables));
    }

    private static TableInfo table(String name, List<String> key, String... columns) {
        List<ColumnInfo> infos = Arrays.stream(columns)
                .map(column -> new ColumnInfo(column, new DataType("INTEGER", Kind.INTEGER), true, Optional.empty()))
                .toList();
        return new TableInfo(
                TableName.of(name),
                TableInfo.Kind.TABLE,
                infos,
                key,
                List.of(),
                List.of(),
                OptionalLong.empty(),
                Optional.empty());
    }

    /** Writes names as they are. */
    private static final class Plain implements Dialect {
        @Override
        public String title() {
            return "Plain";
        }

        @Override
        public String quote(String identifier) {
            return identifier;
        }

        @Override
        public String literal(Object value) {
            return value.toString();
        }

        @Override
        public String truncate(String unit, String expression) {
            return expression;
        }

        @Override
        public String extract(String part, String expression) {
            return expression;
        }

        @Override
        public List<String> keywords() {
            return List.of();
        }

        @Override
        public List<String> functions() {
            return List.of();
        }
    }
}
