package datus.install;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** One call of the command line, and what came of it. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(Path directory, Map<String, String> environment, String typed, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings here = new Surroundings(
                environment, directory, new PrintWriter(out, true), new BufferedReader(new StringReader(typed)));
        CommandLine line = Main.commandLine(here).setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
