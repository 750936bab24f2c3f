package datus.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"password", "PASSWORD", "pass", "db-password", "sslPassword", "api_key", "apikey", "auth_token"})
    void a_key_says_that_its_value_is_secret(String key) {
        assertThat(Secrets.isSecret(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "host", "path", "compass", "passengers", "url", "key"})
    void other_keys_are_open(String key) {
        assertThat(Secrets.isSecret(key)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password|hunter2|true",
                "password|${env:PW}|false",
                "password|x${env:PW}|true",
                "url|postgres://u:hunter2@h/d|true",
                "url|postgres://u:${env:PW}@h/d|false",
                "url|jdbc:postgresql://h:5432/d?user=a&password=hunter2|true",
                "url|jdbc:postgresql://h:5432/d?user=a&password=${env:PW}|false",
                "path|data/a@b:c.csv|false",
            })
    void a_value_may_refer_to_a_secret_but_not_spell_it_out(String key, String value, boolean spelledOut) {
        assertThat(Secrets.spellsOut(key, value)).isEqualTo(spelledOut);
    }

    @Test
    void what_is_shown_has_no_password() {
        assertThat(Secrets.redacted("cannot reach postgres://u:hunter2@h/d?sslpassword=hunter2&x=1 ; pwd=hunter2"))
                .isEqualTo("cannot reach postgres://u:***@h/d?sslpassword=***&x=1 ; pwd=***");
    }
}
