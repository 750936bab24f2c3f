package datus.snippets;

import datus.error.DatusException;

/** Whether the Java that runs this process can compile. It names nothing of JShell's, which a JRE does not have. */
public final class Jdk {
    private Jdk() {}

    public static boolean isPresent() {
        return ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    }

    /** Call before the first {@link JavaShell}: on a JRE its class would not even load. */
    public static void require() {
        if (!isPresent()) {
            throw DatusException.user(
                    "Java cells need a JDK, and this kernel runs on a JRE without a compiler: "
                            + System.getProperty("java.home") + ".",
                    "Set JAVA_HOME to a JDK of 17 or later and install the kernel again.");
        }
    }
}
