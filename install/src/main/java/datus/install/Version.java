package datus.install;

import java.util.Optional;

/** Which build this is. */
final class Version {
    private Version() {}

    /** As in 0.1.0. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
