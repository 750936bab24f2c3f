package datus.context.sqlite;

import datus.context.Embedder;
import datus.context.Hit;
import datus.context.SearchRequest;
import datus.context.SearchRequest.Way;
import datus.context.search.Segmentation;
import datus.context.sqlite.MeaningReader.Embedded;
import datus.error.DatusException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * An open context file: a connection that writes, one that reads and one that reads vectors, so that a search does not wait for a
 * bootstrap, nor a look-up for the first search. Who holds the vectors may read, but never the other way about.
 */
record ContextDatabase(ContextWriter writer, ContextReader reader, MeaningReader vectors, Meaning meaning)
        implements AutoCloseable {
    static ContextDatabase open(Path file, Supplier<Embedder> embedder) throws SQLException {
        SchemaVersions versions = ContextSchema.of(file);
        Connection writing = SharedSqlite.open(file);
        try {
            versions.migrate(writing);
            ContextWriter writer = new ContextWriter(writing, versions);
            ContextReader reader = new ContextReader(SharedSqlite.open(file));
            MeaningReader vectors = new MeaningReader(SharedSqlite.open(file));
            Path lock = file.resolveSibling(file.getFileName() + ".embedding");
            return new ContextDatabase(writer, reader, vectors, new Meaning(embedder, vectors, writer, lock));
        } catch (SQLException | RuntimeException e) {
            writing.close();
            throw e;
        }
    }

    /** By words alone where the model does not run, unless only meaning was asked for. */
    List<Hit> search(SearchRequest request) throws SQLException {
        if (Segmentation.ofQuery(request.words()).isEmpty()) {
            return List.of();
        }
        if (!request.ways().contains(Way.VECTOR)) {
            return reader.byWords(request);
        }
        try {
            return byMeaning(request);
        } catch (DatusException e) {
            if (!request.ways().contains(Way.LEXICAL)) {
                throw e;
            }
            meaning.missed(e);
            return reader.byWords(request);
        }
    }

    /** The question is embedded outside of the reader, which others may use meanwhile. */
    private List<Hit> byMeaning(SearchRequest request) throws SQLException {
        Embedder embedder = meaning.embedder();
        Embedded there = vectors.embedded(embedder);
        if (!there.all()) {
            meaning.start();
        }
        if (there.vectors() == 0) {
            return request.ways().contains(Way.LEXICAL) ? reader.byWords(request) : List.of();
        }
        if (request.ways().contains(Way.LEXICAL) && !meaning.soonReady()) {
            return reader.byWords(request);
        }
        float[] vector = embedder.embed(List.of(request.words())).get(0);
        return vectors.with(embedder, index -> reader.byMeaning(request, index, vector));
    }

    @Override
    public void close() throws SQLException {
        meaning.close();
        try (writer;
                reader) {
            vectors.close();
        }
    }
}
