package datus.kernel;

import java.util.List;

/**
 * How a magic describes itself; help, completion, errors and the README's table are made of it.
 *
 * @param name without a prefix, as in {@code sql}
 * @param aliases other names with their prefix, as in {@code !export} or {@code .tables}
 * @param journey the part of the work it belongs to
 * @param summary one sentence that starts with a verb
 * @param positionals what stands behind the name, in order
 * @param options what {@code --name} takes
 * @param body whether it takes the rest of the cell
 * @param examples cells that run as they stand on the demo data
 * @param code whether its body, or the {@code REST} of its line, is in the notebook's {@link Language} and edited as such
 */
public record MagicSpec(
        String name,
        List<String> aliases,
        Journey journey,
        String summary,
        List<Positional> positionals,
        List<Option> options,
        Body body,
        List<Example> examples,
        boolean code) {

    public MagicSpec {
        aliases = List.copyOf(aliases);
        positionals = List.copyOf(positionals);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /** A magic whose body, if it takes one, is not in the notebook's language. */
    public MagicSpec(
            String name,
            List<String> aliases,
            Journey journey,
            String summary,
            List<Positional> positionals,
            List<Option> options,
            Body body,
            List<Example> examples) {
        this(name, aliases, journey, summary, positionals, options, body, examples, false);
    }

    /** The parts of the work, in the order in which help lists them. */
    public enum Journey {
        EXPLORE("Explore"),
        CONTEXT("Build context"),
        SUBAGENT("Subagent"),
        DELIVER("Deliver"),
        REFINE("Refine");

        private final String title;

        Journey(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Whether a magic takes a body: never as {@code %name}, optionally, or only as {@code %%name}. */
    public enum Body {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /**
     * How often a positional may stand. {@code REST} takes the rest of the line as it is typed, spaces and quotes included;
     * {@code TEXT} does so up to the next option, for options that people put behind.
     */
    public enum Arity {
        REQUIRED,
        OPTIONAL,
        MANY,
        REST,
        TEXT;

        /** Whether it takes text as it is typed. */
        boolean isTyped() {
            return this == REST || this == TEXT;
        }
    }

    /** An argument known by its place. */
    public record Positional(String name, Arity arity, String summary) {}

    /**
     * An argument known by its name.
     *
     * @param placeholder what stands for its value in help, as in {@code NAME}; empty if it is a flag
     */
    public record Option(String name, String placeholder, String summary) {
        public boolean isFlag() {
            return placeholder.isEmpty();
        }
    }

    /** A cell that shows what the magic does. */
    public record Example(String cell, String does) {}
}
