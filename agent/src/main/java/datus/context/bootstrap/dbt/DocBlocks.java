package datus.context.bootstrap.dbt;

import datus.context.bootstrap.SourceFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {% docs name %}} blocks of a project, by name. */
record DocBlocks(Map<String, Block> blocks) {
    private static final Pattern BLOCK =
            Pattern.compile("\\{%-?\\s*docs\\s+(\\w+)\\s*-?%}(.*?)\\{%-?\\s*enddocs\\s*-?%}", Pattern.DOTALL);
    private static final Pattern CALL =
            Pattern.compile("\\{\\{\\s*doc\\(\\s*(?:['\"]\\w+['\"]\\s*,\\s*)?['\"](\\w+)['\"]\\s*\\)\\s*}}");

    /** A block, and the file it stands in. */
    record Block(String text, Path file) {}

    static DocBlocks in(List<Path> files) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        for (Path file : files) {
            BLOCK.matcher(SourceFiles.text(file))
                    .results()
                    .forEach(found ->
                            blocks.put(found.group(1), new Block(found.group(2).strip(), file)));
        }
        return new DocBlocks(blocks);
    }

    /** The text with what each {@code {{ doc('name') }}} in it stands for. */
    String expanded(String text) {
        return CALL.matcher(text).replaceAll(call -> {
            Block block = blocks.get(call.group(1));
            return Matcher.quoteReplacement(block == null ? call.group() : block.text());
        });
    }
}
