package datus.context.kind;

import static org.assertj.core.api.Assertions.assertThat;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.EntryId;
import datus.context.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnowledgeKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new KnowledgeKind();
    }

    @Override
    protected Entry full(String name) {
        return new Entry(
                new EntryId("knowledge", "demo", name),
                "finance/refunds",
                "Refund\nMoney that goes back.\nWithin 30 days.\nAlso: return, 退款",
                "# Refunds\n\nA refund is…\n\n---\n\n- not a discount",
                List.of("finance"),
                List.of("main.refunds"),
                List.of(),
                State.VERIFIED,
                PERSON,
                Optional.empty());
    }

    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent(entry.content() + "\n\nMore.");
    }

    @Override
    protected String handwritten() {
        return """
                ---
                # KEEP agreed with finance
                aliases:
                  - return   # KEEP old word
                  - chargeback
                state: proposed
                ---

                # Refunds KEEP

                A refund is money that goes back.
                """;
    }

    @Override
    protected String broken() {
        return "---\nsubject: finance\nalias: x\n---\n# Refunds\n";
    }

    @Override
    protected String fault() {
        return "line 3: unknown key \"alias\"";
    }

    @Test
    void plain_markdown_is_knowledge_too() {
        Entry entry = read("knowledge/finance/refunds.md", "Some words.\n\n## What a refund is\n\nMoney.\n")
                .get(0);
        assertThat(entry.id()).hasToString("knowledge:demo/finance/refunds");
        assertThat(entry.text()).isEqualTo("What a refund is");
        assertThat(folder().write(
                                entry.decided(State.VERIFIED, PERSON),
                                Optional.of("Some words.\n\n## What a refund is\n\nMoney.\n")))
                .startsWith("---\nstate: verified\nby: li\non: 2026-11-20\n---\n\nSome words.\n\n## What");
    }

    @Test
    void aliases_are_among_the_words_to_look_for() {
        assertThat(read("knowledge/x.md", handwritten()).get(0).text())
                .isEqualTo("Refunds KEEP\nAlso: return, chargeback");
    }
}
