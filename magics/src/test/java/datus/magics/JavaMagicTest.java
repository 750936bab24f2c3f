package datus.magics;

import static org.assertj.core.api.Assertions.assertThat;

import datus.display.CellException;
import datus.kernel.Cancellation;
import datus.kernel.Completion;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class JavaMagicTest {
    private final TestNotebook notebook;

    JavaMagicTest(@TempDir Path root) {
        notebook = TestNotebook.in(root);
    }

    @AfterAll
    void close() {
        notebook.close();
    }

    private String printed() {
        return notebook.events().stream()
                .filter(event -> event.startsWith("STDOUT "))
                .map(event -> event.substring("STDOUT ".length()))
                .collect(Collectors.joining());
    }

    private String noted() {
        return notebook.events().stream()
                .filter(event -> event.startsWith("STDERR "))
                .map(event -> event.substring("STDERR ".length()))
                .collect(Collectors.joining());
    }

    @Test
    void aResultIsAVariableOfItsName() {
        notebook.run("%%sql --as numbers\nFROM range(10) t(n)");

        assertThat(notebook.text("%%java\nnumbers.longColumn(\"n\").sum()")).isEqualTo("45.0");
    }

    @Test
    void aVariableKeepsWhatCodeDidToItUntilItsResultIsAnother() {
        notebook.run("%%sql --as letters\nSELECT 'a' AS letter");
        notebook.run("%%java\nletters.stringColumn(0).append(\"b\");");
        assertThat(notebook.text("%%java\nletters.rowCount()")).isEqualTo("2");
        assertThat(notebook.text("%%java\nframe(\"letters\").rowCount()")).isEqualTo("1");

        notebook.run("%%sql --as letters\nSELECT unnest(['x', 'y', 'z']) AS letter");
        assertThat(notebook.text("%%java\nletters.rowCount()")).isEqualTo("3");
    }

    @Test
    void aTableReturnedIsAResultAgain() {
        notebook.run("%%sql --as source\nFROM range(10) t(n)");

        assertThat(notebook.text("%%java --as large\nsource.where(source.longColumn(\"n\").isGreaterThan(6))"))
                .contains("1-3 of 3", "this notebook (Java)");
        assertThat(notebook.text("SELECT sum(n) AS total FROM large")).contains("24");
        notebook.run("%%java\nTable.create(\"t\", IntColumn.create(\"i\", 1, 2))");
        assertThat(notebook.session().data().results().find("_").orElseThrow().named())
                .isFalse();
        assertThat(notebook.text("SELECT sum(i) AS total FROM _")).contains("3");
    }

    @Test
    void whatATableLosesOfItsResultIsNoted() {
        notebook.run("%%sql --as prices\nSELECT 1.5::DECIMAL(9,2) AS price");
        notebook.run("%%java\nprices.rowCount()");

        assertThat(noted()).isEqualTo("prices.price: DECIMAL(9,2) became double, exact to 15 digits\n");
    }

    @Test
    void whatIsMadeOfACutResultRepeatsTheMark() {
        notebook.run("%%sql --as some --limit 3\nFROM range(10) t(n)");

        assertThat(notebook.text("%%java\nsome.first(2)")).contains("from some, cut at 3 rows");
        assertThat(noted()).contains("some: cut at 3 rows");
        assertThat(notebook.text("%%java\nframe(\"some\").first(2)")).contains("from some, cut at 3 rows");
    }

    @Test
    void whatIsPrintedIsTheCells() {
        PrintStream before = System.out;
        notebook.run("%%java\nSystem.out.println(\"grüße 🦆\");\nfor (int i = 0; i < 3; i++) System.out.print(i);");

        assertThat(printed()).isEqualTo("grüße 🦆" + System.lineSeparator() + "012");
        assertThat(System.out).isSameAs(before);
    }

    @Test
    void otherValuesAreShownAsTextAndNothingAsNothing() {
        assertThat(notebook.text("%%java\nList.of(1, 2)")).isEqualTo("[1, 2]");
        assertThat(notebook.text("%%java\n\"two\\nlines\"")).isEqualTo("two\nlines");
        assertThat(notebook.run("%%java\nint nothing = 4;")).isEmpty();
        assertThat(notebook.run("%%java\nnothing = 5")).isEmpty();
        assertThat(notebook.text("%%java\nnothing")).isEqualTo("5");
        assertThat(notebook.run("%%java\n// only a comment")).isEmpty();
    }

    @Test
    void whatDoesNotCompileIsShownWithItsLineAndACaret() {
        CellException error = notebook.error("%%java\nint fine = 1;\n\n  int wrong = missing + 1;");

        assertThat(error.text())
                .isEqualTo("Line 3: cannot find symbol, symbol variable missing\n  int wrong = missing + 1;\n"
                        + "              ^^^^^^^");
    }

    @Test
    void codeThatEndsTooEarlyIsAnError() {
        assertThat(notebook.error("%%java\nfor (int i = 0; i < 3; i++) {").message())
                .startsWith("Line 1: reached end of file while parsing");
    }

    @Test
    void anExceptionIsShownWithTheLinesOfTheCellOnly() {
        notebook.run(
                "%%java\nint halve(int n) {\n  if (n > 5) throw new IllegalStateException(\"too many: \" + n);\n  return n / 2;\n}");
        CellException error = notebook.error(
                "%%java\nint third(int n) {\n  return List.of(n / 0).get(0);\n}\n\nint x =\n  third(1);");

        assertThat(error.message())
                .isEqualTo("ArithmeticException: / by zero\n  at third, line 2\n  at line 6\n"
                        + "  return List.of(n / 0).get(0);\n  " + "^".repeat(29));
        assertThat(notebook.error("%%java\nhalve(9)").message())
                .isEqualTo("IllegalStateException: too many: 9\n  at halve, in an earlier cell\n  at line 1\n"
                        + "halve(9)\n^^^^^^^^");
    }

    @Test
    void aRecursionWithoutEndLeavesTheNotebookWell() {
        assertThat(notebook.error("%%java\nint deep(int n) { return deep(n + 1) + 1; }\ndeep(0)")
                        .message())
                .startsWith("StackOverflowError\n  at deep, line 1\n");
        assertThat(notebook.text("%%java\n40 + 2")).isEqualTo("42");
    }

    @Test
    void whatANameNeedsIsSaid() {
        notebook.run("%%java\nint needy() { return notThereYet(); }");
        assertThat(notebook.error("%%java\nneedy()").message())
                .contains("needy needs what is not there: method notThereYet()");
    }

    @Test
    void anUnknownResultIsAnErrorWithTheNearest() {
        notebook.run("%%sql --as customers_kept\nSELECT 1");
        assertThat(notebook.error("%%java\nframe(\"custmers_kept\")").message())
                .contains("No result is called \"custmers_kept\".");
    }

    @Test
    void anInterruptEndsALoop() throws Exception {
        Cancellation cancellation = new Cancellation();
        CompletableFuture<Throwable> ended = CompletableFuture.supplyAsync(() -> Assertions.catchThrowable(
                () -> notebook.run("%%java\nSystem.out.println(\"on\");\nwhile (true) { }", cancellation)));
        while (!printed().startsWith("on")) {
            Thread.onSpinWait();
        }
        cancellation.cancel();

        assertThat(ended.get()).hasMessage("Stopped.");
        assertThat(notebook.text("%%java\n1 + 1")).isEqualTo("2");
    }

    @Test
    void keepingWhatIsNoTableIsAnError() {
        assertThat(notebook.error("%%java --as nothing_kept\n1 + 1").message())
                .isEqualTo("The last line gives no table, so there is nothing to keep as nothing_kept.");
    }

    @Test
    void javaAndResultsAreCompleted() {
        notebook.run("%%sql --as completed\nSELECT 1 AS a");

        assertThat(completions("%%java\ncompl")).contains("completed");
        assertThat(completions("%%java\ncompleted.rowCou")).containsExactly("rowCount()");
        assertThat(completions("%%java\nString.val")).contains("valueOf(");
    }

    private List<String> completions(String code) {
        return notebook.interpreter().complete(code, code.length()).items().stream()
                .map(Completion.Item::text)
                .toList();
    }
}
