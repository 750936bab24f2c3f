package datus.answer.chinese;

import datus.answer.candidate.Knowledge;
import datus.answer.candidate.Refusal;
import datus.answer.chinese.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Says in Chinese why a Chinese question is not answered. */
final class Refusals {
    private final Knowledge knowledge;

    Refusals(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Why a reading cannot be taken; empty if every word of it does something. */
    Optional<Refusal> of(ChineseReading reading) {
        Head head = reading.head();
        List<String> unknown = head.unused().stream()
                .filter(token -> token.is(Kind.UNKNOWN))
                .map(Token::text)
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            String nearest = String.join("、", knowledge.nearest(unknown));
            return Optional.of(
                    new Refusal(unknown, "我不认识" + quoted(unknown) + "。最接近的是：" + nearest + "。请说明它的意思，或者用列名提问。"));
        }
        List<String> loose = head.unused().stream().map(Token::text).toList();
        if (!loose.isEmpty()) {
            return Optional.of(new Refusal(loose, quoted(loose) + "在这个问题里用不上，不能忽略不管。请换一种说法。"));
        }
        return head.outputs().isEmpty()
                ? Optional.of(new Refusal(List.of(), "问题里没有说要查什么。请写出表名或列名。"))
                : Optional.empty();
    }

    /** What another way of answering refused, in Chinese. */
    static Refusal inChinese(Refusal refusal, Translation translation) {
        List<String> words =
                refusal.words().stream().map(translation::back).distinct().toList();
        String about = words.isEmpty() ? "" : "：" + quoted(words);
        return new Refusal(words, "这个问题没有读懂" + about + "。请换一种说法，或者直接用列名提问。");
    }

    private static String quoted(List<String> words) {
        return "“" + String.join("”、“", words) + "”";
    }
}
