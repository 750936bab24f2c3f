package datus.context.search;

import java.util.Arrays;

/** The vectors of some rows that follow each other, each part of them in one array. */
final class VectorBlock {
    static final int ROWS = 4096;
    private static final int NONE = -1;

    private final int dimension;
    private final int longs;
    private final byte[] cells;
    private final long[] signs;
    private final float[] scales;
    private final int[] groups;
    private int taken;

    VectorBlock(int dimension) {
        this.dimension = dimension;
        this.longs = longs(dimension);
        this.cells = new byte[ROWS * dimension];
        this.signs = new long[ROWS * longs];
        this.scales = new float[ROWS];
        this.groups = new int[ROWS];
        Arrays.fill(groups, NONE);
    }

    static int longs(int dimension) {
        return (dimension + Long.SIZE - 1) / Long.SIZE;
    }

    void put(int row, int group, Quantized vector) {
        taken += groups[row] == NONE ? 1 : 0;
        groups[row] = group;
        scales[row] = vector.scale();
        vector.copyTo(cells, row * dimension);
        Arrays.fill(signs, row * longs, (row + 1) * longs, 0);
        vector.signsTo(signs, row * longs);
    }

    void remove(int row) {
        taken -= groups[row] == NONE ? 0 : 1;
        groups[row] = NONE;
    }

    boolean empty() {
        return taken == 0;
    }

    boolean has(int row) {
        return groups[row] != NONE;
    }

    boolean has(int row, boolean[] members) {
        return groups[row] != NONE && members[groups[row]];
    }

    /** In how many dimensions the signs differ. */
    int difference(int row, long[] others) {
        int different = 0;
        for (int i = 0, at = row * longs; i < longs; i++, at++) {
            different += Long.bitCount(signs[at] ^ others[i]);
        }
        return different;
    }

    /** The cosine, as both are of length 1. Four sums at once, since each step of one waits for the step before. */
    double nearness(int row, float[] vector) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int at = row * dimension;
        int i = 0;
        for (; i + 3 < dimension; i += 4) {
            first += cells[at + i] * vector[i];
            second += cells[at + i + 1] * vector[i + 1];
            third += cells[at + i + 2] * vector[i + 2];
            fourth += cells[at + i + 3] * vector[i + 3];
        }
        for (; i < dimension; i++) {
            first += cells[at + i] * vector[i];
        }
        return (first + second + third + fourth) * scales[row];
    }
}
