package datus.frames.columns;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BaseVariableWidthVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;

/** Feeds builders from Arrow batches, which DuckDB hands over without copying. */
final class ArrowFeed implements Feed {
    private static final int BATCH_ROWS = 1 << 15;
    private static final ByteBuffer NONE = ByteBuffer.allocate(0);

    @Override
    public void fill(List<ColumnBuilder> builders, ResultSet from) throws SQLException {
        DuckDBResultSet rows = from.unwrap(DuckDBResultSet.class);
        try (BufferAllocator allocator = new RootAllocator();
                ArrowReader reader = (ArrowReader) rows.arrowExportStream(allocator, BATCH_ROWS)) {
            VectorSchemaRoot batch = reader.getVectorSchemaRoot();
            for (int first = 0; reader.loadNextBatch(); first += batch.getRowCount()) {
                int start = first;
                IntStream.range(0, builders.size()).parallel().forEach(i -> builders.get(i)
                        .take(start, cells(batch.getVector(i))));
            }
        } catch (IOException failed) {
            throw new SQLException(failed.getMessage(), failed);
        }
    }

    private static Cells cells(FieldVector vector) {
        int count = vector.getValueCount();
        return new Cells(
                count,
                vector.getNullCount() == 0 ? NONE : buffer(vector.getValidityBuffer()),
                vector instanceof BaseVariableWidthVector ? buffer(vector.getOffsetBuffer()) : NONE,
                buffer(vector.getDataBuffer()));
    }

    private static ByteBuffer buffer(ArrowBuf buffer) {
        return buffer.nioBuffer(0, (int) buffer.capacity()).order(ByteOrder.LITTLE_ENDIAN);
    }
}
