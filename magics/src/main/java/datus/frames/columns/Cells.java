package datus.frames.columns;

import java.nio.ByteBuffer;

/**
 * One column of one Arrow batch, as plain buffers least byte first.
 *
 * @param count how many cells
 * @param valid one bit a cell, set unless the cell is NULL; empty if none is
 * @param offsets where each text begins in {@code data}, and where the last ends; empty for values of fixed width
 */
record Cells(int count, ByteBuffer valid, ByteBuffer offsets, ByteBuffer data) {

    boolean isNull(int cell) {
        return valid.limit() > 0 && (valid.get(cell >> 3) >> (cell & 7) & 1) == 0;
    }
}
