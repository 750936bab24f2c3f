package datus.answer.rule;

import datus.context.Entry;
import java.util.List;

/**
 * What was understood of a text that a person gave as a rule.
 *
 * @param understood as in: active customer = customer with an order in the last 90 days
 * @param left sentences that no question is changed by
 */
public record RuleReading(List<String> understood, List<String> left) {
    public RuleReading {
        understood = List.copyOf(understood);
        left = List.copyOf(left);
    }

    public static RuleReading of(Entry entry) {
        RuleReader.Read read = RuleReader.read(entry);
        return new RuleReading(read.rules().stream().map(Rule::reading).toList(), read.left());
    }
}
