package datus.magics;

import com.google.auto.service.AutoService;
import datus.frames.Block;
import datus.kernel.MagicCall;
import datus.kernel.MagicSpec;
import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Journey;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code %lsmagic}: names all magics, and nothing more. */
@AutoService(NotebookMagic.class)
public final class LsmagicMagic implements NotebookMagic {

    @Override
    public MagicSpec spec() {
        return new MagicSpec(
                "lsmagic",
                List.of(),
                Journey.EXPLORE,
                "Name all magics on one line.",
                List.of(),
                List.of(),
                Body.NONE,
                List.of(new Example("%lsmagic", "Which magics are there?")));
    }

    @Override
    public Optional<DisplayData> run(MagicCall call, NotebookSession session, TurnDraft turn) {
        String names =
                NotebookMagics.specs().stream().map(spec -> "%" + spec.name()).collect(Collectors.joining(" "));
        return Optional.of(
                Block.paragraph(names + "\n%help tells what they do.").display());
    }
}
