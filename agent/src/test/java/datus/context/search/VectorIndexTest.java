package datus.context.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import datus.context.EntryFilter;
import datus.context.State;
import datus.context.search.VectorIndex.Near;
import datus.data.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorIndexTest {
    private static final int DIMENSION = 384;
    private static final Group ALL = group("a");
    private static final Membership EVERYTHING = Membership.searched(EntryFilter.all());

    @Test
    void the_nearest_of_many_are_those_that_are_nearest_exactly() {
        Random random = new Random(7);
        List<float[]> themes = vectors(random, 50, vector(random), 1);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            vectors.add(perturbed(random, themes.get(i % themes.size()), 0.2 + random.nextDouble()));
        }
        VectorIndex index = new VectorIndex(DIMENSION);
        for (int i = 0; i < vectors.size(); i++) {
            index.put(i, ALL, Quantized.of(vectors.get(i)));
        }
        double recalled = 0;
        for (int query = 0; query < 20; query++) {
            float[] asked = perturbed(random, themes.get(query), 0.2);
            Set<Long> exact = nearest(vectors, asked);
            exact.retainAll(rows(index.nearest(asked, EVERYTHING, 10)));
            recalled += exact.size() / 10.0;
        }
        assertThat(recalled / 20).isGreaterThan(0.97);
    }

    @Test
    void a_search_finds_members_only() {
        Random random = new Random(7);
        VectorIndex index = new VectorIndex(DIMENSION);
        float[] vector = vector(random);
        for (int i = 0; i < 9000; i++) {
            index.put(i, i % 2000 == 1 ? group("b") : ALL, Quantized.of(vector));
        }
        assertThat(rows(index.nearest(
                        vector, Membership.searched(EntryFilter.all().in(Scope.all("b"))), 10)))
                .containsExactlyInAnyOrder(1L, 2001L, 4001L, 6001L, 8001L);
    }

    @Test
    void rows_are_replaced_and_removed() {
        Random random = new Random(7);
        VectorIndex index = new VectorIndex(DIMENSION);
        float[] one = vector(random);
        float[] other = vector(random);
        index.put(5, ALL, Quantized.of(one));
        index.put(5, ALL, Quantized.of(other));
        index.put(70_000, ALL, Quantized.of(one));
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.nearest(other, EVERYTHING, 1)).singleElement().satisfies(near -> {
            assertThat(near.row()).isEqualTo(5);
            assertThat(near.nearness()).isCloseTo(1, within(0.01));
        });
        index.remove(5);
        index.remove(6);
        assertThat(index.size()).isEqualTo(1);
        assertThat(rows(index.nearest(other, EVERYTHING, 9))).containsExactly(70_000L);
        assertThat(index.nearness(5, other)).isEmpty();
    }

    private static Set<Long> nearest(List<float[]> vectors, float[] asked) {
        return IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -product(vectors.get(i), asked)))
                .limit(10)
                .map(Integer::longValue)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<Long> rows(List<Near> near) {
        return near.stream().map(Near::row).collect(Collectors.toSet());
    }

    private static double product(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }

    private static List<float[]> vectors(Random random, int count, float[] around, double spread) {
        return IntStream.range(0, count)
                .mapToObj(i -> perturbed(random, around, spread))
                .toList();
    }

    private static float[] vector(Random random) {
        return perturbed(random, new float[DIMENSION], 1);
    }

    private static float[] perturbed(Random random, float[] vector, double spread) {
        float[] changed = new float[DIMENSION];
        double length = 0;
        for (int i = 0; i < DIMENSION; i++) {
            changed[i] = (float) (vector[i] + spread * random.nextGaussian() / Math.sqrt(DIMENSION));
            length += changed[i] * changed[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            changed[i] /= (float) Math.sqrt(length);
        }
        return changed;
    }

    private static Group group(String datasource) {
        return new Group("table", datasource, "", State.PROPOSED, List.of());
    }
}
