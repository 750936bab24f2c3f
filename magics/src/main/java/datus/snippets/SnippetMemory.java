package datus.snippets;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;
import jdk.jshell.execution.LocalExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process, and reads and sets their variables. JShell alone knows which class holds a variable, and says
 * so only when it asks for the variable's text; that question is used here to get at the variable itself.
 */
final class SnippetMemory extends LocalExecutionControl {
    private Access access = field -> {};

    /** What is done to a variable's field. */
    @FunctionalInterface
    private interface Access {
        void to(Field field) throws IllegalAccessException;
    }

    @Nullable
    Object get(JShell shell, VarSnippet variable) {
        @Nullable Object[] found = new @Nullable Object[1];
        visit(shell, variable, field -> found[0] = field.get(null));
        return found[0];
    }

    /** Sets a variable, unless its type is another than the value's. */
    void set(JShell shell, VarSnippet variable, Object value) {
        visit(shell, variable, field -> {
            if (field.getType().isInstance(value)) {
                field.set(null, value);
            }
        });
    }

    /** Lets go of what a variable holds. */
    void clear(JShell shell, VarSnippet variable) {
        visit(shell, variable, field -> {
            if (!field.getType().isPrimitive()) {
                field.set(null, null);
            }
        });
    }

    private void visit(JShell shell, VarSnippet variable, Access wanted) {
        access = wanted;
        shell.varValue(variable);
        access = field -> {};
    }

    @Override
    public String varValue(String className, String name) {
        try {
            Field field = findClass(className).getDeclaredField(name);
            field.setAccessible(true);
            access.to(field);
            return "";
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JShell lost its variable " + name, e);
        }
    }

    /** JShell's own would leave its handler of uncaught exceptions to the whole process. */
    @Override
    protected String invoke(Method snippet) throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        try {
            return super.invoke(snippet);
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }
}
