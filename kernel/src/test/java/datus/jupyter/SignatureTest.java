package datus.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
    private static final List<byte[]> FRAMES = List.of(utf8("{\"a\":1}"), utf8("{}"), utf8(""));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "hmac-sha256, HmacSHA256, 5",
        "hmac-sha256, HmacSHA256, 64",
        "hmac-sha256, HmacSHA256, 65",
        "hmac-sha512, HmacSHA512, 128",
        "hmac-sha512, HmacSHA512, 200",
        "hmac-sha1, HmacSHA1, 36",
        "hmac-md5, HmacMD5, 36"
    })
    void it_is_the_hmac_that_others_compute(String scheme, String algorithm, int keyLength)
            throws GeneralSecurityException {
        String key = "k".repeat(keyLength);
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(utf8(key), algorithm));
        FRAMES.forEach(mac::update);
        byte[] expected = utf8(HexFormat.of().formatHex(mac.doFinal()));

        Signature signature = new Signature(scheme, key);
        assertThat(signature.of(FRAMES)).isEqualTo(expected);
        assertThat(signature.matches(expected, FRAMES)).isTrue();
        assertThat(signature.matches(expected, FRAMES.subList(0, 1))).isFalse();
    }

    @Test
    void without_a_key_nothing_is_signed() {
        Signature signature = new Signature("hmac-sha256", "");
        assertThat(signature.of(FRAMES)).isEmpty();
        assertThat(signature.matches(utf8("whatever"), FRAMES)).isTrue();
    }

    @Test
    void an_unknown_scheme_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signature("hmac-rot13", "key"))
                .withMessage("This kernel cannot sign with hmac-rot13.");
    }
}
