package datus.semantic.compile;

import datus.semantic.SemanticModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How one model is reached from another: entity by entity. Empty where it is the same model. */
record JoinPath(SemanticModel from, List<Hop> hops) {
    JoinPath {
        hops = List.copyOf(hops);
    }

    /** A join to a model along an entity that both have. */
    record Hop(String entity, SemanticModel to) {}

    static JoinPath at(SemanticModel model) {
        return new JoinPath(model, List.of());
    }

    SemanticModel end() {
        return hops.isEmpty() ? from : hops.get(hops.size() - 1).to();
    }

    JoinPath plus(Hop hop) {
        List<Hop> longer = new ArrayList<>(hops);
        longer.add(hop);
        return new JoinPath(from, longer);
    }

    boolean visits(SemanticModel model) {
        return from.name().equals(model.name())
                || hops.stream().anyMatch(hop -> hop.to().name().equals(model.name()));
    }

    /** Whether its last hops are along these entities; of no hops, whether the model's own key is meant. */
    boolean endsWith(List<String> entities) {
        if (hops.isEmpty()) {
            return entities.isEmpty() || entities.equals(from.key().stream().toList());
        }
        List<String> own = hops.stream().map(Hop::entity).toList();
        return own.size() >= entities.size()
                && own.subList(own.size() - entities.size(), own.size()).equals(entities);
    }

    /** As in "orders → customers (along customer)". */
    @Override
    public String toString() {
        return from.name()
                + hops.stream()
                        .map(hop -> " → " + hop.to().name() + " (along " + hop.entity() + ")")
                        .collect(Collectors.joining());
    }
}
