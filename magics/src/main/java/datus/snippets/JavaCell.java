package datus.snippets;

import datus.error.DatusException;
import datus.kernel.Cancellation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;

/** One run of a cell: takes it apart into snippets and runs them in order, up to the first that fails. */
final class JavaCell {
    private final JShell shell;
    private final SnippetMemory memory;
    private final String code;
    private final Cancellation cancellation;
    /** Where the snippets of this cell begin in it, by the id that JShell gave them. */
    private final Map<String, Integer> starts = new HashMap<>();

    private final SnippetFaults faults;

    JavaCell(JShell shell, SnippetMemory memory, String code, Cancellation cancellation) {
        this.shell = shell;
        this.memory = memory;
        this.code = code;
        this.cancellation = cancellation;
        this.faults = new SnippetFaults(shell, code, starts);
    }

    Optional<SnippetValue> run() {
        Optional<SnippetValue> last = Optional.empty();
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = next.source() == null ? rest : next.source();
            String remaining = next.source() == null ? "" : next.remaining();
            if (next.completeness() != Completeness.EMPTY) {
                last = eval(source.strip(), code.length() - rest.stripLeading().length());
            }
            rest = remaining;
        }
        return last;
    }

    private Optional<SnippetValue> eval(String source, int start) {
        checkStopped();
        Optional<SnippetValue> value = Optional.empty();
        List<SnippetEvent> events = shell.eval(source);
        checkStopped();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) {
                starts.put(event.snippet().id(), start);
                faults.check(event);
                value = value(event);
            }
        }
        return value;
    }

    private void checkStopped() {
        if (cancellation.isCancelled()) {
            throw DatusException.user("Stopped.", "");
        }
    }

    private Optional<SnippetValue> value(SnippetEvent event) {
        Optional<VarSnippet> variable = variable(event.snippet());
        Optional<Object> value = variable.flatMap(found -> Optional.ofNullable(memory.get(shell, found)));
        variable.filter(JavaCell::isUnnamed).ifPresent(this::forget);
        return value.map(found -> new SnippetValue(found, found instanceof String text ? text : event.value()));
    }

    /** The variable that holds an expression's value: the one it names, or one that JShell made for it. */
    private Optional<VarSnippet> variable(Snippet snippet) {
        if (snippet instanceof VarSnippet variable) {
            return Optional.of(variable).filter(JavaCell::isUnnamed);
        }
        if (snippet instanceof ExpressionSnippet expression && snippet.subKind() == SubKind.VAR_VALUE_SUBKIND) {
            return shell.variables()
                    .filter(variable -> variable.name().equals(expression.name()))
                    .findFirst();
        }
        return Optional.empty();
    }

    private static boolean isUnnamed(VarSnippet variable) {
        return variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /** The names that JShell makes up are none of the notebook's; their values would stay for good. */
    private void forget(VarSnippet unnamed) {
        memory.clear(shell, unnamed);
        shell.drop(unnamed);
    }
}
