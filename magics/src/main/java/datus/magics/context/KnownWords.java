package datus.magics.context;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The better words that a session has got for descriptions, so that what is saved is what was shown before. */
final class KnownWords implements AutoCloseable {
    private final Map<Map.Entry<String, String>, String> known = new HashMap<>();

    /** Those for which there are none yet. */
    Map<String, String> unknown(Map<String, String> words) {
        Map<String, String> unknown = new LinkedHashMap<>(words);
        unknown.entrySet().removeIf(each -> known.containsKey(Map.entry(each.getKey(), each.getValue())));
        return unknown;
    }

    void learn(Map<String, String> words, Map<String, String> better) {
        words.forEach((key, was) -> known.put(Map.entry(key, was), better.getOrDefault(key, was)));
    }

    /** In better words, those that are known; the others as they are. */
    Map<String, String> better(Map<String, String> words) {
        Map<String, String> better = new LinkedHashMap<>(words);
        better.replaceAll((key, was) -> known.getOrDefault(Map.entry(key, was), was));
        return better;
    }

    @Override
    public void close() {
        known.clear();
    }
}
