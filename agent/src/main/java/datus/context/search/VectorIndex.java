package datus.context.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Vectors in memory by the number of their row, and the near ones among them. First the signs are compared, 64 dimensions in one step,
 * which leaves some hundred candidates; then these as they are. Confined to one thread at a time.
 */
public final class VectorIndex {
    /** Of 17,000 sentences, 0.995 of the ten nearest are among them. */
    private static final int CANDIDATES = 500;
    /** Up to here it takes no longer to compare all as they are. */
    private static final int FEW = 2 * CANDIDATES;

    private final int dimension;
    private final List<@Nullable VectorBlock> blocks = new ArrayList<>();
    private final Map<Group, Integer> numbers = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, List<Integer>> byDatasource = new HashMap<>();
    private int size;

    public VectorIndex(int dimension) {
        this.dimension = dimension;
    }

    /** A row and how near it is: the cosine. */
    public record Near(long row, double nearness) {}

    /** Rows that a search may find, by their place. */
    private static final class Places {
        private int[] rows = new int[VectorBlock.ROWS];
        private int size;

        void add(int row) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, 2 * size);
            }
            rows[size++] = row;
        }
    }

    public void put(long row, Group group, Quantized vector) {
        size += has(row) ? 0 : 1;
        block(row).put(place(row), number(group), vector);
    }

    public void remove(long row) {
        if (has(row)) {
            size--;
            VectorBlock block = block(row);
            block.remove(place(row));
            if (block.empty()) {
                blocks.set(index(row), null);
            }
        }
    }

    /** Best first. */
    public List<Near> nearest(float[] vector, Membership membership, int limit) {
        Places places = places(members(membership));
        if (places.size > FEW) {
            places = nearBySign(places, signs(vector), Math.max(CANDIDATES, 4 * limit));
        }
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < places.size; i++) {
            int row = places.rows[i];
            near.add(new Near(row, block(row).nearness(place(row), vector)));
        }
        near.sort(Comparator.comparingDouble(Near::nearness).reversed().thenComparingLong(Near::row));
        return List.copyOf(near.subList(0, Math.min(limit, near.size())));
    }

    /** How near a row is; empty if it has no vector. */
    public OptionalDouble nearness(long row, float[] vector) {
        return has(row) ? OptionalDouble.of(block(row).nearness(place(row), vector)) : OptionalDouble.empty();
    }

    public int size() {
        return size;
    }

    /** A large store has tens of thousands of groups, and a scope only those of its datasource. */
    private boolean[] members(Membership membership) {
        boolean[] members = new boolean[groups.size()];
        byDatasource.forEach((datasource, numbers) -> {
            if (membership.reaches(datasource)) {
                numbers.forEach(number -> members[number] = membership.has(groups.get(number)));
            }
        });
        return members;
    }

    private Places places(boolean[] members) {
        Places places = new Places();
        for (int b = 0; b < blocks.size(); b++) {
            VectorBlock block = blocks.get(b);
            for (int i = 0; block != null && i < VectorBlock.ROWS; i++) {
                if (block.has(i, members)) {
                    places.add(b * VectorBlock.ROWS + i);
                }
            }
        }
        return places;
    }

    /** Counts how many differ how much, to know up to which difference there are enough. */
    private Places nearBySign(Places places, long[] signs, int enough) {
        short[] differences = new short[places.size];
        int[] counts = new int[dimension + 1];
        for (int i = 0; i < places.size; i++) {
            int row = places.rows[i];
            differences[i] = (short) block(row).difference(place(row), signs);
            counts[differences[i]]++;
        }
        int most = 0;
        for (int counted = counts[0]; counted < enough && most < dimension; ) {
            counted += counts[++most];
        }
        Places near = new Places();
        for (int i = 0; i < places.size; i++) {
            if (differences[i] <= most) {
                near.add(places.rows[i]);
            }
        }
        return near;
    }

    private long[] signs(float[] vector) {
        long[] signs = new long[VectorBlock.longs(dimension)];
        Quantized.of(vector).signsTo(signs, 0);
        return signs;
    }

    private int number(Group group) {
        return numbers.computeIfAbsent(group, added -> {
            int number = groups.size();
            groups.add(added);
            byDatasource
                    .computeIfAbsent(added.datasource(), any -> new ArrayList<>())
                    .add(number);
            return number;
        });
    }

    private boolean has(long row) {
        int index = index(row);
        if (index >= blocks.size()) {
            return false;
        }
        VectorBlock block = blocks.get(index);
        return block != null && block.has(place(row));
    }

    private VectorBlock block(long row) {
        int index = index(row);
        while (blocks.size() <= index) {
            blocks.add(null);
        }
        VectorBlock block = blocks.get(index);
        if (block == null) {
            block = new VectorBlock(dimension);
            blocks.set(index, block);
        }
        return block;
    }

    private static int index(long row) {
        return Math.toIntExact(row / VectorBlock.ROWS);
    }

    private static int place(long row) {
        return (int) (row % VectorBlock.ROWS);
    }
}
