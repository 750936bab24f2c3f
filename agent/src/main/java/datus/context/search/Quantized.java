package datus.context.search;

/**
 * A vector of length 1 in a byte a dimension, with the scale that makes its largest part 127: a quarter of its size, and as near as makes
 * no difference.
 */
public final class Quantized {
    private static final int LARGEST = 127;

    private final float scale;
    private final byte[] cells;

    private Quantized(float scale, byte[] cells) {
        this.scale = scale;
        this.cells = cells;
    }

    public static Quantized of(float[] vector) {
        float largest = Float.MIN_NORMAL;
        for (float part : vector) {
            largest = Math.max(largest, Math.abs(part));
        }
        byte[] cells = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            cells[i] = (byte) Math.round(vector[i] / largest * LARGEST);
        }
        return new Quantized(largest / LARGEST, cells);
    }

    /** As it was stored. */
    public static Quantized stored(float scale, byte[] cells) {
        return new Quantized(scale, cells.clone());
    }

    public float scale() {
        return scale;
    }

    public byte[] cells() {
        return cells.clone();
    }

    int dimension() {
        return cells.length;
    }

    void copyTo(byte[] block, int offset) {
        System.arraycopy(cells, 0, block, offset, cells.length);
    }

    /** Whether each part is above zero, 64 to a long. */
    void signsTo(long[] signs, int offset) {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] > 0) {
                signs[offset + i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
    }
}
