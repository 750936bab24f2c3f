package datus.model;

import datus.workspace.ModelConfig;
import java.util.List;
import java.util.Optional;

/** The language models of a workspace, and which of them a session uses; a client is made when it is first needed. */
public interface Models {

    List<ModelConfig> configured();

    /** The one that answers questions now; empty if none does. */
    Optional<LanguageModel> chat();

    /** The one that shortens and rewords; else that which answers. */
    Optional<LanguageModel> summarise();

    /**
     * By name.
     *
     * @throws datus.error.DatusException with the nearest known name, or what its configuration lacks
     */
    LanguageModel named(String name);

    /** From now on this one answers questions in this session; nothing: the engine alone. */
    void use(Optional<String> name);
}
