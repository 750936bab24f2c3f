package datus.terminal;

import datus.kernel.Completion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** Offers what the interpreter offers, with what it says of each, in its order and unfiltered: it knows best what fits. */
final class CellCompletion implements Completer, CompletionMatcher {
    private List<Candidate> candidates = List.of();

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> found) {
        if (line instanceof CellParser.Line cell) {
            for (Completion.Item item : cell.completion().items()) {
                found.add(candidate(item, found.size()));
            }
        }
    }

    private static Candidate candidate(Completion.Item item, int place) {
        String about = item.detail().isEmpty() ? item.type() : item.detail();
        return new Candidate(item.text(), item.text(), null, about, null, null, false, place);
    }

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String group) {}

    @Override
    public List<Candidate> matches(List<Candidate> all) {
        candidates = List.copyOf(all);
        return all;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        Optional<String> common = candidates.stream().map(Candidate::value).reduce(CellCompletion::common);
        return common.orElse("");
    }

    private static String common(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
