package datus.context.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {
    private final SecretMask mask = new SecretMask();

    /** What is written in two parts here is one text: a scanner of this repository would take it for a real secret. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AKIA             | IOSFODNN7EXAMPLE",
                "gh               | p_16C7e42F292c6912E7710c838347Ae178B4a",
                "github           | _pat_11ABCDEFG0abcdefghijkl_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrs",
                "glpat            | -ABCdef1234567890xyzQ",
                "sk               | -proj-abcdEFGH1234ijklMNOP5678",
                "sk_li            | ve_4eC39HqLyjWDarjtT1zdp7dc",
                "xoxb             | -2345678901-abcdefghij",
                "AIza             | SyA1234567890abcdefghijklmnopqrstuv",
                "ya29             | .a0AfH6SMBx1234567890abcd",
                "npm              | _abcdefghijklmnopqrstuvwxyz0123456789",
                "dapi             | 0123456789abcdef0123456789abcdef",
                "SG               | .abcdefghij1234567890.ABCDEFGHIJ1234567890abcdef",
                "eyJhbGciOiJIUzI1NiJ9. | eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U",
                "$2b$12$          | abcdefghijklmnopqrstuuO1234567890ABCDEFGHIJKLMNOPQRST",
                "4111 1111        | ~ 1111 1111~",
                "3782             | 822463~10005",
            })
    void whatHasTheFormOfASecretIsHidden(String first, String second) {
        String secret = first + second.replace("~", "");

        assertThat(mask.of("SELECT 1 -- uses " + secret + " for now")).isEqualTo("SELECT 1 -- uses *** for now");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "SELECT * FROM users WHERE password = 'hunter2'       | SELECT * FROM users WHERE password = '***'",
                "SELECT 1 WHERE u.user_password LIKE 'it''s mine'     | SELECT 1 WHERE u.user_password LIKE '***'",
                "SELECT 1 WHERE api_key IN ('abcdefgh', 'ijklmnop')   | SELECT 1 WHERE api_key IN (***)",
                "CREATE USER bob PASSWORD 'swordfish'                 | CREATE USER bob PASSWORD '***'",
                "ALTER USER bob IDENTIFIED BY 'swordfish'             | ALTER USER bob IDENTIFIED BY '***'",
                "CREATE SECRET (TYPE s3, KEY_ID 'x', SECRET_KEY='abcdefghij') | CREATE SECRET (TYPE s3, KEY_ID 'x', SECRET_KEY='***')",
                "postgresql://li:s3cr3t@db.example.com:5432/sales     | postgresql://li:***@db.example.com:5432/sales",
                "host=db user=li password=swordfish dbname=sales      | host=db user=li password=*** dbname=sales",
                "Server=db;Uid=li;Pwd=swordfish;                      | Server=db;Uid=li;Pwd=***;",
                "AccountKey=Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Cg==      | AccountKey=***",
                "password: Tr0ub4dor                                  | password: ***",
                "{\"api_token\": \"abcdef123456\"}                    | {\"api_token\": \"***\"}",
                "Authorization: Bearer abcdefghijklmnop1234           | Authorization: Bearer ***",
                "https://x.blob.example.net/a?sv=1&sig=abc%2Fdef      | https://x.blob.example.net/a?sv=1&sig=***",
            })
    void whatStandsBesideANameThatSaysSoIsHidden(String text, String masked) {
        assertThat(mask.of(text)).isEqualTo(masked);
    }

    @Test
    void aPrivateKeyIsHiddenWithAllItsLines() {
        String key = "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIEow\nIBAAK\n-----END RSA PRIVATE" + " KEY-----";

        assertThat(mask.of("a\n" + key + "\nb")).isEqualTo("a\n***\nb");
        assertThat(mask.of("cut -----BEGIN PRIVATE" + " KEY-----\nMIIEow")).isEqualTo("cut ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "d41d8cd98f00b204e9800998ecf8427e",
                "550e8400-e29b-41d4-a716-446655440000",
                "ana@example.com",
                "https://example.com:8080/a@b",
                "SELECT password FROM users WHERE password IS NOT NULL",
                "SELECT a.token FROM a JOIN b ON a.token=b.token",
                "SELECT 1 FROM a JOIN b2 ON a.access_key = b2.access_key",
                "SELECT a.password FROM a JOIN b ON \"a\".\"password\" = \"b\".\"password\"",
                "SELECT token_type FROM logins WHERE token_type = 'bearer'",
                "SELECT tokens FROM usage WHERE max_tokens = 4096",
                "WHERE token = 'the'",
                "WHERE secret_santa = 'Bob and Alice'",
                "WHERE bypass = 'north lane'",
                "WHERE status = 'password reset'",
                "primary_key: order_id_2",
                "{\"name\":\"password\",\"type\":\"VARCHAR\"}",
                "created_at > 1700000000000",
                "order 4111111111111112",
                "tracking 12345678901234567890",
                "SELECT 'skip-this-very-long-hyphenated-label'",
                "password={{password}}",
                "password=${env:DB_PASSWORD}",
            })
    void whatIsDataStays(String text) {
        assertThat(mask.of(text)).isEqualTo(text);
    }

    @Test
    void wordsContentAndTagsOfAnEntryAreMaskedAndItsNameIsNot() {
        Entry entry = Entry.proposed(
                        new EntryId("reference_sql", "demo", "password reset"),
                        "password: Tr0ub4dor",
                        "SELECT 1 WHERE pwd = 'x'",
                        new Provenance("sql", "a.sql:1", "", Instant.EPOCH))
                .withTags(List.of("token=abcdefgh1"));

        Entry masked = mask.of(entry);

        assertThat(masked.id()).isEqualTo(entry.id());
        assertThat(masked.text()).isEqualTo("password: ***");
        assertThat(masked.content()).isEqualTo("SELECT 1 WHERE pwd = '***'");
        assertThat(masked.tags()).containsExactly("token=***");
    }

    @Test
    void aColumnIsHiddenByItsName() {
        assertThat(mask.hides("user_password")).isTrue();
        assertThat(mask.hides("api_key")).isTrue();
        assertThat(mask.hides("region")).isFalse();
    }
}
