package datus.context.bootstrap;

import datus.context.Entry;
import datus.context.EntryId;
import datus.context.Provenance;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A source with as many steps as one wants, of two rows each. */
record NumbersSource(int count) implements BootstrapSource {

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public String summary() {
        return "numbers";
    }

    @Override
    public String location() {
        return "";
    }

    @Override
    public Set<Component> components() {
        return Set.of(Component.METADATA);
    }

    @Override
    public List<Step> steps(BootstrapInput input) {
        return IntStream.range(0, count)
                .mapToObj(number -> Step.of("n" + number, Component.METADATA, () -> entries(number, input)))
                .toList();
    }

    private List<Entry> entries(int number, BootstrapInput input) {
        Provenance from = input.from(this, "n" + number);
        return List.of(
                Entry.proposed(new EntryId("table", "shop", "t" + number), "table " + number, "TABLE t", from),
                Entry.proposed(new EntryId("column", "shop", "t" + number + ".c"), "column", "INTEGER", from));
    }
}
