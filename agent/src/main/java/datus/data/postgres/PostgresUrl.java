package datus.data.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL address as {@code url:} gives it: the driver's own form, or that of PostgreSQL's programs and of most
 * {@code DATABASE_URL}s, {@code postgresql://user:password@host:port/database?options}.
 *
 * @param jdbc for the driver, without user and password
 */
record PostgresUrl(String jdbc, Optional<String> user, Optional<String> password) {
    private static final Pattern FORM =
            Pattern.compile("postgres(?:ql)?://(?:([^/?#@:]*)(?::([^/?#@]*))?@)?([^/?#@]*)(/[^?#]*)?(\\?.*)?");

    static PostgresUrl of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return new PostgresUrl(text, Optional.empty(), Optional.empty());
        }
        String host = form.group(3).isEmpty() ? "localhost" : form.group(3);
        String path = Optional.ofNullable(form.group(4)).orElse("/");
        String options = Optional.ofNullable(form.group(5)).orElse("");
        return new PostgresUrl(
                "jdbc:postgresql://" + host + path + options, decoded(form.group(1)), decoded(form.group(2)));
    }

    /** Sets user and password where the address has them. */
    void into(Properties settings) {
        user.ifPresent(name -> settings.setProperty("user", name));
        password.ifPresent(secret -> settings.setProperty("password", secret));
    }

    /** In this part of an address a plus is a plus. */
    private static Optional<String> decoded(String part) {
        return Optional.ofNullable(part)
                .filter(text -> !text.isEmpty())
                .map(text -> URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    }
}
