package datus.install;

import datus.nbformat.Notebook;
import datus.notebooks.NotebookRun;
import datus.workspace.AtomicFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs a notebook without a browser and prints its results.
 *
 * @param notebook its file
 * @param workspace where it runs; else in the nearest workspace above the notebook
 * @param output where the notebook with its outputs is written, even after a failure
 * @param goOn whether a failed cell does not end the run
 * @param apply whether magics may change what the workspace knows
 */
record NotebookCommand(Path notebook, Optional<Path> workspace, Optional<Path> output, boolean goOn, boolean apply) {

    /** Whether no cell failed. */
    boolean run(Surroundings here) throws InterruptedException {
        Path file = here.directory().resolve(notebook);
        Notebook document = Notebook.read(file);
        Path folder = workspace.map(here.directory()::resolve).orElse(file.resolveSibling(""));
        Notebooks notebooks = new Notebooks(folder, here.environment());
        NotebookRun run = new NotebookRun(
                Notebooks.about(), apply ? notebooks::applying : notebooks::keepingContext, here.out(), goOn);
        NotebookRun.Report report = run.run(document, notebook.toString());
        here.out().flush();
        output.ifPresent(target -> AtomicFile.write(
                here.directory().resolve(target), report.notebook().text()));
        return report.failure().isEmpty();
    }
}
