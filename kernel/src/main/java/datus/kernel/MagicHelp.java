package datus.kernel;

import datus.kernel.MagicSpec.Body;
import datus.kernel.MagicSpec.Example;
import datus.kernel.MagicSpec.Option;
import datus.kernel.MagicSpec.Positional;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.util.ArrayList;
import java.util.List;

/** What a magic's spec says to a person: its usage in one line, and its help. */
public final class MagicHelp {
    private MagicHelp() {}

    /** As in {@code Usage: %drop NAME [--all]}. */
    public static String usage(MagicSpec spec) {
        return "Usage: " + signature(spec);
    }

    /** As in {@code %drop NAME [--all]}; a magic that must have a body is written with two percents. */
    public static String signature(MagicSpec spec) {
        List<String> words = new ArrayList<>();
        words.add((spec.body() == Body.REQUIRED ? "%%" : "%") + spec.name());
        spec.options().forEach(option -> words.add("[" + written(option) + "]"));
        spec.positionals().forEach(positional -> words.add(written(positional)));
        return String.join(" ", words);
    }

    private static String written(Positional positional) {
        String name = positional.name();
        return switch (positional.arity()) {
            case REQUIRED -> name;
            case OPTIONAL, REST, TEXT -> "[" + name + "]";
            case MANY -> "[" + name + " …]";
        };
    }

    private static String written(Option option) {
        return option.isFlag() ? "--" + option.name() : "--" + option.name() + " " + option.placeholder();
    }

    /** The whole help: what it does, its usage, each argument, its other names, examples. */
    public static String text(MagicSpec spec) {
        List<String> lines = new ArrayList<>();
        lines.add(signature(spec));
        lines.add(spec.summary());
        List<String[]> rows = new ArrayList<>();
        spec.positionals().forEach(positional -> rows.add(new String[] {positional.name(), positional.summary()}));
        spec.options().forEach(option -> rows.add(new String[] {written(option), option.summary()}));
        section(lines, rows);
        if (!spec.aliases().isEmpty()) {
            lines.add("");
            lines.add("Also: " + String.join(", ", spec.aliases()));
        }
        for (Example example : spec.examples()) {
            lines.add("");
            lines.add(example.does() + ":");
            example.cell().lines().forEach(line -> lines.add("  " + line));
        }
        return String.join("\n", lines);
    }

    private static void section(List<String> lines, List<String[]> rows) {
        int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        if (width > 0) {
            lines.add("");
        }
        rows.forEach(row -> lines.add("  " + row[0] + " ".repeat(width - row[0].length() + 2) + row[1]));
    }

    static DisplayData data(MagicSpec spec) {
        return new DisplayData(text(spec));
    }
}
