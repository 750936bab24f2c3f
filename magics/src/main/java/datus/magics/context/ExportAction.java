package datus.magics.context;

import datus.feedback.PairExport;
import datus.frames.Block;
import datus.magics.Wording;
import java.nio.file.Path;

/** {@code %context export}: writes the verified questions and SQL of the datasource as CSV. */
final class ExportAction implements ContextAction {

    @Override
    public String word() {
        return "export";
    }

    @Override
    public String takes() {
        return "FILE";
    }

    /** It changes a file that is no part of the context. */
    @Override
    public boolean changesContext() {
        return false;
    }

    @Override
    public Block run(ContextCall call) {
        String datasource = call.session().data().datasources().current().name();
        Path file = call.session().workspace().root().resolve(call.first()).normalize();
        int pairs = new PairExport(call.context()).write(datasource, file);
        return Block.of(
                call.link().block(Wording.count(pairs, "verified question") + " with SQL in ", file),
                Block.paragraph("%bootstrap --from-csv " + call.first()
                        + " --as verified takes them in elsewhere; Datus reads the file as its success stories."));
    }
}
