package datus.data.guard;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Refuses functions that are not on the list, and files and tables that functions name and are not in scope. */
final class FunctionCheck {
    private final DuckDbFunctions known;
    private final DuckDbTables tables;
    private final FilesInScope files;

    FunctionCheck(DuckDbFunctions known, DuckDbTables tables, FilesInScope files) {
        this.known = known;
        this.tables = tables;
        this.files = files;
    }

    /** The last part of a function's name, which says what it is: those before may be a schema, or a value it is called on. */
    static String name(SyntaxNode call) {
        List<String> path = call.path();
        String name = path.isEmpty() ? call.text("function_name") : path.get(path.size() - 1);
        return name.toLowerCase(Locale.ROOT);
    }

    /** A function that stands where a value does. */
    void checkValue(SyntaxNode call, Macros macros) {
        String name = name(call);
        if (!known.isValue(name) && !macros.has(name, false)) {
            throw new Refusal("an agent may not call " + name + "()");
        }
    }

    /** A function that stands where a table does. */
    void checkRows(SyntaxNode call, Macros macros) throws SQLException {
        String name = name(call);
        if (known.readsFiles(name)) {
            checkFiles(name, call.children("arguments"));
        } else if (known.readsTable(name)) {
            tables.check(tableNamed(name, call.children("arguments")));
        } else if (!known.makesRows(name) && !macros.has(name, true)) {
            throw new Refusal("an agent may not read from " + name + "()");
        }
    }

    /** A name that is no table's may be a file's. */
    void checkTableOrFile(List<String> path) throws SQLException {
        boolean file = path.size() == 1 && !tables.knows(path) && path.get(0).matches("(?s).*[./\\\\].*");
        if (file) {
            files.check(path.get(0));
        } else {
            tables.check(path);
        }
    }

    private void checkFiles(String name, List<SyntaxNode> arguments) throws SQLException {
        if (arguments.isEmpty()) {
            throw new Refusal(name + "() needs the path of a file");
        }
        for (String path : paths(name, value(arguments.get(0)))) {
            files.check(path);
        }
        for (SyntaxNode argument : arguments.subList(1, arguments.size())) {
            String option = option(argument);
            if (!known.isFileOption(option)) {
                throw new Refusal("an agent may not give " + name + "() the option " + option);
            }
        }
    }

    /** Options are {@code name := value}, {@code name => value}, or {@code name = value}, which the parser takes for a comparison. */
    private static String option(SyntaxNode argument) {
        SyntaxNode value = value(argument);
        List<String> compared = value.kind().equals("COMPARISON")
                ? value.child("left").map(left -> left.texts("column_names")).orElse(List.of())
                : List.of();
        return compared.size() == 1 ? compared.get(0) : argument.text("name");
    }

    /** A path, or a list of paths, written out: what is computed cannot be judged. */
    private static List<String> paths(String function, SyntaxNode argument) {
        List<SyntaxNode> elements = argument.kind().equals("FUNCTION")
                        && name(argument).equals("list_value")
                ? argument.children("arguments").stream()
                        .map(FunctionCheck::value)
                        .toList()
                : argument.text("type").equals("ARRAY_CONSTRUCTOR") ? argument.children("children") : List.of(argument);
        List<String> paths = new ArrayList<>();
        for (SyntaxNode element : elements) {
            Optional<String> path = element.string();
            paths.add(path.orElseThrow(
                    () -> new Refusal("the path in " + function + "() is not written out as a string")));
        }
        return paths;
    }

    private static List<String> tableNamed(String function, List<SyntaxNode> arguments) {
        return arguments.stream()
                .findFirst()
                .map(FunctionCheck::value)
                .map(value -> value.texts("column_names"))
                .filter(path -> !path.isEmpty())
                .orElseThrow(() -> new Refusal(function + "() does not name its table"));
    }

    private static SyntaxNode value(SyntaxNode argument) {
        return argument.child("expression").orElse(argument);
    }
}
