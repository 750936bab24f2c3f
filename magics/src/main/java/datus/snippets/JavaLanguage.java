package datus.snippets;

import datus.kernel.Completeness;
import datus.kernel.Completion;
import datus.kernel.Language;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Completes and explains Java by JShell's own analysis; says nothing while a cell runs. */
final class JavaLanguage implements Language {
    private final JShell shell;
    private final ReentrantLock busy;

    JavaLanguage(JShell shell, ReentrantLock busy) {
        this.shell = shell;
        this.busy = busy;
    }

    @Override
    public Completion complete(String code, int cursor) {
        return whenIdle(Completion.none(cursor), () -> {
            int[] start = {cursor};
            List<Suggestion> suggestions =
                    shell.sourceCodeAnalysis().completionSuggestions(code.substring(0, cursor), cursor, start);
            return new Completion(
                    start[0],
                    cursor,
                    suggestions.stream()
                            .sorted((a, b) -> Boolean.compare(b.matchesType(), a.matchesType()))
                            .map(Suggestion::continuation)
                            .distinct()
                            .map(text -> new Completion.Item(text, "java", ""))
                            .toList());
        });
    }

    @Override
    public Optional<DisplayData> inspect(String code, int cursor, int detail) {
        String text = whenIdle("", () -> shell.sourceCodeAnalysis().documentation(code, cursor, detail > 0).stream()
                .map(JavaLanguage::text)
                .collect(Collectors.joining("\n")));
        return text.isEmpty() ? Optional.empty() : Optional.of(new DisplayData(text));
    }

    private static String text(Documentation documentation) {
        String javadoc = documentation.javadoc();
        return javadoc == null ? documentation.signature() : documentation.signature() + "\n" + javadoc;
    }

    @Override
    public Completeness isComplete(String code) {
        return whenIdle(Completeness.complete(), () -> {
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            String rest = code;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo next = analysis.analyzeCompletion(rest);
                if (next.source() == null) {
                    return Completeness.incomplete("");
                }
                rest = next.remaining();
            }
            return Completeness.complete();
        });
    }

    private <T> T whenIdle(T otherwise, Supplier<T> analysis) {
        if (!busy.tryLock()) {
            return otherwise;
        }
        try {
            return analysis.get();
        } finally {
            busy.unlock();
        }
    }
}
