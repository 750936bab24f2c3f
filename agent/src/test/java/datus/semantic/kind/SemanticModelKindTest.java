package datus.semantic.kind;

import datus.context.ContextKind;
import datus.context.ContextKindContract;
import datus.context.Entry;
import datus.context.State;
import datus.semantic.Facts;
import datus.semantic.SemanticModel;
import datus.semantic.yaml.SemanticYaml;
import java.util.List;

class SemanticModelKindTest extends ContextKindContract {

    @Override
    protected ContextKind kind() {
        return new SemanticModelKind();
    }

    @Override
    protected Entry full(String name) {
        SemanticModel model = SemanticYaml.read(
                        "any",
                        """
                        data_source:
                          name: '%s'
                          description: One row an order.
                          sql_table: shop.orders
                          identifiers:
                            - {name: order, type: primary, expr: id}
                          dimensions:
                            - {name: status, type: categorical, expr: o_status}
                        """
                                .formatted(name.replace("'", "''")))
                .models()
                .get(0);
        Facts facts = new Facts(State.ACCEPTED, PERSON, "demo", "sales", List.of("purchases", "营业额"));
        return SemanticEntries.of(model, facts, SemanticYaml.write(model));
    }

    @Override
    protected Entry changed(Entry entry) {
        return entry.withContent(entry.content().replace("One row an order.", "Orders, one a row."));
    }

    @Override
    protected String handwritten() {
        return """
                # KEEP since the merger
                data_source:
                  name: orders
                  description: One row an order.
                  sql_table: main.orders   # KEEP the schema
                  dimensions:
                    # KEEP the others out
                    - {name: status, type: categorical, expr: o_status}
                ---
                data_source:
                  name: customers
                  sql_table: main.customers
                """;
    }

    @Override
    protected String broken() {
        return "data_source:\n  name: orders\n  sql_tabel: main.orders\n";
    }

    @Override
    protected String fault() {
        return "line 3: ";
    }
}
