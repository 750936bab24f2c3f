package datus.magics.chat;

import datus.error.DatusException;
import datus.kernel.Completion;
import datus.magics.NotebookSession;
import datus.model.LanguageModel;
import datus.workspace.ModelConfig;
import java.util.List;
import java.util.Optional;

/** The names of language models, and the one in use. */
final class ModelNames {
    private ModelNames() {}

    static List<Completion.Item> suggest(NotebookSession session) {
        return session.assistant().models().configured().stream()
                .map(model -> new Completion.Item(model.name(), "model", model.provider()))
                .toList();
    }

    /** What answers questions now; empty if it is the engine alone, also if the model could not be made. */
    static Optional<LanguageModel> inUse(NotebookSession session) {
        try {
            return session.assistant().models().chat();
        } catch (DatusException unusable) {
            return Optional.empty();
        }
    }

    static List<String> all(NotebookSession session) {
        return session.assistant().models().configured().stream()
                .map(ModelConfig::name)
                .toList();
    }
}
