package datus.install.generated;

import datus.data.TableInfo;
import datus.semantic.SemanticModel;
import datus.semantic.SemanticModel.Dimension;
import datus.semantic.SemanticModel.Entity;
import datus.semantic.SemanticModel.Source;
import datus.semantic.yaml.SemanticYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The models that dbt Labs wrote for the ACME insurance benchmark, by the tables that they stand over. */
record AcmeModels(Path folder) {
    private static final Pattern FROM = Pattern.compile("(?is)from\\s+[\\w]+\\.(\\w+)");

    /** What of them is a column that the table has; constants and misspelt columns cannot be found by anybody. */
    Map<String, SemanticModel> of(List<TableInfo> tables) throws IOException {
        Map<String, SemanticModel> models = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("semantics"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                for (SemanticModel model : SemanticYaml.read(file.toString(), Files.readString(file))
                        .models()) {
                    String table = table(((Source.Ref) model.source()).model());
                    tables.stream()
                            .filter(known -> known.name().table().equalsIgnoreCase(table))
                            .forEach(known -> models.put(table, columnsOf(known, model)));
                }
            }
        }
        return models;
    }

    private String table(String model) throws IOException {
        Matcher from = FROM.matcher(Files.readString(folder.resolve("models/" + model + ".sql")));
        if (!from.find()) {
            throw new IllegalStateException(model + " reads no table");
        }
        return from.group(1).toLowerCase(Locale.ROOT);
    }

    private static SemanticModel columnsOf(TableInfo table, SemanticModel model) {
        List<Entity> entities = model.entities().stream()
                .filter(entity -> table.column(entity.expr()).isPresent())
                .toList();
        List<Dimension> dimensions = model.dimensions().stream()
                .filter(dimension -> table.column(dimension.expr()).isPresent())
                .toList();
        return new SemanticModel(
                model.name(),
                model.description(),
                model.source(),
                entities,
                dimensions,
                model.measures(),
                model.primaryTime());
    }
}
