package datus.data.text;

import static org.assertj.core.api.Assertions.assertThat;

import datus.data.text.SqlToken.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SqlTokensTest {

    @Test
    void readsEachKindOfToken() {
        assertThat(kinds("select a.\"B c\", 'it''s', 1.5e3 -- end"))
                .containsExactly(
                        Kind.WORD,
                        Kind.WORD,
                        Kind.SYMBOL,
                        Kind.QUOTED_NAME,
                        Kind.SYMBOL,
                        Kind.STRING,
                        Kind.SYMBOL,
                        Kind.NUMBER,
                        Kind.COMMENT);
    }

    @Test
    void readsParametersButNotInsideStrings() {
        assertThat(kinds("{{ region }} '{{region}}'")).containsExactly(Kind.PARAMETER, Kind.STRING);
        assertThat(SqlTokens.of("{{ region }}").get(0).name()).isEqualTo("region");
    }

    @Test
    void readsDollarQuotesAndBackslashStrings() {
        assertThat(texts("$$a;b$$ $x$ $$ $x$ E'it\\'s' e")).containsExactly("$$a;b$$", "$x$ $$ $x$", "E'it\\'s'", "e");
    }

    @Test
    void nestsBlockComments() {
        assertThat(texts("/* a /* b */ c */ 1")).containsExactly("/* a /* b */ c */", "1");
    }

    @Test
    void tellsWhatIsLeftOpen() {
        for (String open : List.of("'abc", "\"abc", "/* abc", "$$abc", "E'abc\\'")) {
            assertThat(SqlTokens.of(open)).singleElement().satisfies(token -> assertThat(token.closed())
                    .isFalse());
        }
    }

    @Test
    void unquotesNames() {
        assertThat(SqlTokens.of("\"a\"\"b\"").get(0).name()).isEqualTo("a\"b");
        assertThat(SqlTokens.of("`a b`").get(0).name()).isEqualTo("a b");
    }

    @Test
    void keepsRangesApartFromNumbers() {
        assertThat(texts("x[1:2] 0x1F 1_000 .5")).containsExactly("x", "[", "1", ":", "2", "]", "0x1F", "1_000", ".5");
    }

    @Test
    void coversAllButWhiteSpaceOfAnyText() {
        Random random = new Random(7);
        String alphabet = "ab1 \n'\"`$-/*{}();.eE\\\uD83D\uDE00é";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(24), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));
            String sql = text.toString();
            int at = 0;
            for (SqlToken token : SqlTokens.of(sql)) {
                assertThat(sql.substring(at, token.start())).isBlank();
                assertThat(token.end()).isGreaterThan(token.start());
                at = token.end();
            }
            assertThat(sql.substring(at)).isBlank();
        }
    }

    private static List<Kind> kinds(String sql) {
        return SqlTokens.of(sql).stream().map(SqlToken::kind).toList();
    }

    private static List<String> texts(String sql) {
        return SqlTokens.of(sql).stream().map(SqlToken::text).toList();
    }
}
