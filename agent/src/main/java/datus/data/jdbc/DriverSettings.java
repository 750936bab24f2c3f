package datus.data.jdbc;

import datus.error.DatusException;
import datus.workspace.DatasourceConfig;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a driver of the workspace is told beside its URL. With some drivers, those of MySQL and MariaDB, settings let one text hold several statements,
 * or let the server ask for files of this machine: these are off in every session, and a URL that turns one on is refused.
 */
record DriverSettings(DatasourceConfig config, String url) {
    private static final Pattern LENIENT = Pattern.compile("jdbc:(?:[^:]+:)?(?:mysql|mariadb):.*", Pattern.DOTALL);

    private static final List<String> OFF = List.of(
            "allowMultiQueries",
            "allowLoadLocalInfile",
            "allowUrlInLocalInfile",
            "allowLocalInfile",
            "autoDeserialize");

    /** A folder to read local files from is refused as well, whichever it is. */
    private static final Pattern ON = Pattern.compile(
            "(?i)\\b(" + String.join("|", OFF) + ")\\s*=\\s*(?:true|yes|1)\\b|\\b(allowLoadLocalInfileInPath)\\s*=");

    /** Checked; for the driver. */
    Properties properties() {
        Properties properties = new Properties();
        config.property("user").ifPresent(user -> properties.setProperty("user", user));
        config.property("password").ifPresent(password -> properties.setProperty("password", password));
        if (LENIENT.matcher(url).matches()) {
            checkUrl();
            OFF.forEach(setting -> properties.setProperty(setting, "false"));
        }
        return properties;
    }

    private void checkUrl() {
        Matcher on = ON.matcher(decoded());
        if (on.find()) {
            String setting = on.group(1) == null ? on.group(2) : on.group(1);
            throw DatusException.user(
                    config.name() + ": " + setting + " is not allowed here: a statement could do what it does not say.",
                    "Take it out of url in datus.yaml.");
        }
    }

    /** The drivers decode names, too. A password may hold a percent sign that encodes nothing. */
    private String decoded() {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
