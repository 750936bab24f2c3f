package datus.agent;

import datus.error.DatusException;
import datus.model.LanguageModel;
import datus.model.Models;
import datus.workspace.ModelConfig;
import java.util.List;
import java.util.Optional;

/** One model that answers, and one that shortens and rewords. */
record UsedModels(Optional<LanguageModel> chat, Optional<LanguageModel> summarise) implements Models {

    static UsedModels of(LanguageModel model) {
        return new UsedModels(Optional.of(model), Optional.of(model));
    }

    @Override
    public List<ModelConfig> configured() {
        return List.of();
    }

    @Override
    public LanguageModel named(String name) {
        return chat.filter(model -> model.facts().name().equals(name))
                .orElseThrow(() -> DatusException.user("No model \"" + name + "\".", ""));
    }

    @Override
    public void use(Optional<String> name) {
        throw new UnsupportedOperationException("Tests decide which model is used.");
    }
}
