package datus.nbformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import datus.display.CellException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    /** Written by Jupyter's own nbformat library. */
    private static String everything() throws IOException {
        try (InputStream in = Objects.requireNonNull(NotebookTest.class.getResourceAsStream("everything.ipynb"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesWhatJupyterWritesByteForByte() throws IOException {
        assertThat(Notebook.parse(everything(), "everything.ipynb").text()).isEqualTo(everything());
    }

    @Test
    void joinsLinesAsJupyterDoes() throws IOException {
        List<NotebookCell> cells =
                Notebook.parse(everything(), "everything.ipynb").cells();
        assertThat(cells).extracting(NotebookCell::type).containsExactly("markdown", "code", "code", "raw");
        assertThat(cells.get(2).source()).isEqualTo("select 1;\n\nselect 2");
        assertThat(cells.get(2).count()).contains(3);
        assertThat(cells.get(2).outputs().get(0))
                .isEqualTo(new Output.Stream("stdout", "one\ntwo\rthree\u2028four\u000bfive\u0085six"));
        assertThat(cells.get(3).source()).isEqualTo("a\r\nb");
    }

    @Test
    void readsCellsWithoutIdsAndSourcesThatAreOneString() {
        Notebook notebook = Notebook.parse(
                """
                {"nbformat": 4, "nbformat_minor": 0, "metadata": {}, "cells": [
                  {"cell_type": "code", "metadata": {"trusted": true}, "source": "a\\nb", "outputs": [], "execution_count": null}]}
                """,
                "old.ipynb");
        assertThat(notebook.minor()).isZero();
        assertThat(notebook.cells().get(0).id()).isEmpty();
        assertThat(notebook.text()).contains("\"a\\n\",\n    \"b\"").doesNotContain("trusted", "\"id\"");
    }

    @Test
    void keepsAnOutputOfAnotherShapeAsItIs() {
        String cell =
                """
                {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
                  {"cell_type": "code", "id": "a", "metadata": {}, "source": [], "execution_count": 1,
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": ["x"], "new_key": 1}]}]}
                """;
        Notebook notebook = Notebook.parse(cell, "newer.ipynb");
        assertThat(notebook.cells().get(0).outputs().get(0)).isInstanceOf(Output.Other.class);
        assertThat(notebook.text()).contains("\"new_key\": 1");
    }

    @Test
    void replacesOutputsAndNothingElse() throws IOException {
        Notebook notebook = Notebook.parse(everything(), "everything.ipynb");
        NotebookCell ran = notebook.cells().get(1).ran(Optional.of(7), List.of(new Output.Stream("stdout", "")));
        assertThat(ran.count()).contains(7);
        assertThat(ran.metadata()).isEqualTo(notebook.cells().get(1).metadata());
        assertThat(notebook.withCells(List.of(ran)).text()).contains("\"execution_count\": 7", "\"zz_unknown\"");
    }

    @Test
    void saysHowToConvertAnOlderFormat() {
        assertThatThrownBy(() -> Notebook.parse("{\"nbformat\": 3, \"worksheets\": []}", "old.ipynb"))
                .isInstanceOf(CellException.class)
                .hasMessage("old.ipynb has format 3; this program reads format 4.")
                .extracting(error -> ((CellException) error).hint())
                .asString()
                .startsWith("Convert it: jupyter nbconvert");
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoNotebook(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.ipynb");
        assertThatThrownBy(() -> Notebook.read(file)).hasMessage("There is no notebook " + file + ".");
        assertThatThrownBy(() -> Notebook.read(folder)).hasMessageContaining("cannot be read");
        Files.writeString(file, "{\"nbformat\": 4,\n<<<<<<< HEAD\n");
        assertThatThrownBy(() -> Notebook.read(file))
                .extracting(error -> ((CellException) error).hint())
                .isEqualTo("It holds merge conflict markers: resolve them first.");
        Files.writeString(file, "[]");
        assertThatThrownBy(() -> Notebook.read(file)).hasMessageContaining("no notebook");
        Files.writeString(file, "{\"nbformat\": 4, \"cells\": 5}");
        assertThatThrownBy(() -> Notebook.read(file)).hasMessageContaining("damaged");
        Files.writeString(file, "{\"nbformat\": 4, \"cells\": [{}]}");
        assertThatThrownBy(() -> Notebook.read(file)).hasMessageContaining("damaged");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> Notebook.read(file)).hasMessageContaining("not UTF-8");
    }
}
