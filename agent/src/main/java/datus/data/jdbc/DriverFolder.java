package datus.data.jdbc;

import datus.error.DatusException;
import datus.workspace.Secrets;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** JDBC drivers as jars in a folder, each with a class loader of its own so that none meets another's libraries. */
record DriverFolder(Path folder) {

    /** The driver that takes the URL, of one jar or, if {@code jar} is empty, of any. */
    Driver find(String jar, String url) {
        List<Path> jars = jar.isEmpty() ? jars() : List.of(folder.resolve(jar));
        return jars.stream()
                .flatMap(one -> driver(one, url).stream())
                .findFirst()
                .orElseThrow(() -> DatusException.data(
                        "No driver in " + folder + " takes " + Secrets.redacted(url) + ".",
                        "Put the engine's JDBC driver, a jar, into that folder."));
    }

    private List<Path> jars() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Driver> driver(Path jar, String url) {
        ClassLoader loader = new URLClassLoader(
                jar.getFileName().toString(), new URL[] {url(jar)}, ClassLoader.getPlatformClassLoader());
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (takes(driver, url)) {
                return Optional.of(driver);
            }
        }
        return Optional.empty();
    }

    private static boolean takes(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw DatusException.internal("The path of a driver is no URL: " + jar, e);
        }
    }
}
