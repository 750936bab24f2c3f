package datus.magics.chat;

import datus.answer.Answer;
import datus.answer.Answer.Answered;
import datus.answer.Answer.Clarify;
import datus.answer.Answer.Declined;
import datus.answer.Answer.Drafted;
import datus.answer.Answer.Evidence;
import datus.answer.Answer.Planned;
import datus.answer.Answer.Told;
import datus.answer.Question;
import datus.frames.Block;
import datus.magics.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Shows an answer: its rows, what was computed, what each word was taken for, how sure it is, what left this machine, and the SQL.
 *
 * @param asides what a person decided meanwhile, and what nobody could be asked
 */
record AnswerPage(Pages pages, Question question, TurnTally tally, List<Block> asides) {

    Block block(Answer answer) {
        List<Block> blocks = new ArrayList<>(content(answer));
        blocks.addAll(Math.max(1, blocks.size() - 1), asides);
        return Block.of(blocks.toArray(Block[]::new));
    }

    private List<Block> content(Answer answer) {
        if (answer instanceof Answered answered) {
            return answered(answered);
        } else if (answer instanceof Drafted drafted) {
            return drafted(drafted);
        } else if (answer instanceof Told told) {
            return told(told);
        } else if (answer instanceof Planned planned) {
            return planned(planned);
        }
        String said = answer instanceof Clarify clarify ? clarify(clarify) : ((Declined) answer).why();
        return Stream.concat(Stream.of(Block.paragraph(said)), tally.sent().note().map(Block::paragraph).stream())
                .toList();
    }

    private List<Block> answered(Answered answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(pages.result(answer.result()));
        blocks.add(words(answer.restatement()));
        evidence(answer.evidence()).ifPresent(blocks::add);
        blocks.add(foot(answer.trust().words(), answer.through().map(day -> "data through " + day)));
        blocks.add(Block.foldedSql("SQL", answer.sql().text()));
        return blocks;
    }

    private List<Block> drafted(Drafted answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.sql(answer.sql().text()));
        blocks.add(words(answer.restatement()));
        evidence(answer.evidence()).ifPresent(blocks::add);
        blocks.add(foot("not run"));
        return blocks;
    }

    private List<Block> told(Told answer) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(words(answer.text()));
        evidence(answer.evidence()).ifPresent(blocks::add);
        blocks.add(foot(tally.isOfModel() ? wordsOfModel() : ""));
        return blocks;
    }

    private String wordsOfModel() {
        return tally.hasRun()
                ? Answer.Badge.WRITTEN.words()
                : "words of a model · no SQL ran for them, so a number in them has no source";
    }

    private List<Block> planned(Planned answer) {
        return List.of(Block.preformatted(PlanCell.steps(answer.steps())), foot("a plan · nothing ran"));
    }

    /** A model writes Markdown; the engine's own words are none. */
    private Block words(String text) {
        return tally.isOfModel() ? Block.markdown(text) : Block.paragraph(text);
    }

    /** What a model relied on is what it used; what the engine did, how it took the words. Remarks come last. */
    private Optional<Block> evidence(List<Evidence> evidence) {
        String prefix = tally.isOfModel() ? "used " : "took ";
        return Optional.of(evidence)
                .filter(list -> !list.isEmpty())
                .map(list -> Block.paragraph(list.stream()
                        .sorted(Comparator.comparing(one -> one.words().isEmpty()))
                        .map(this::text)
                        .collect(Collectors.joining("; ", prefix, ""))));
    }

    private String text(Evidence one) {
        if (one.words().isEmpty()) {
            return one.takenFor();
        }
        return tally.isOfModel() ? one.words() + ": " + one.takenFor() : "\"" + one.words() + "\" as " + one.takenFor();
    }

    private Block foot(String sure) {
        return foot(sure, Optional.empty());
    }

    private Block foot(String sure, Optional<String> through) {
        return Block.paragraph(Stream.of(
                        Optional.of(sure),
                        Optional.of("Q" + question.cell()),
                        through,
                        tally.sent().note())
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
    }

    private static String clarify(Clarify answer) {
        String choices = answer.choices().stream()
                .map(choice -> choice.difference() + ": /" + choice.question())
                .collect(Collectors.joining("\n"));
        return answer.why() + "\n" + choices;
    }
}
