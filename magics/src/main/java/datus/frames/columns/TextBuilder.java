package datus.frames.columns;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.IntDictionaryMap;
import tech.tablesaw.columns.strings.NoKeysAvailableException;
import tech.tablesaw.columns.strings.NullDictionaryMap;

/** Texts: numbers into a dictionary, or, with very many distinct ones, each for itself. An empty one reads as missing. */
final class TextBuilder extends ColumnBuilder {
    /** With more distinct texts, Tablesaw's own columns give up their dictionary too. */
    private static final int MOST_KEYS = 65_534;

    private static final int MISSING = -1;

    private final String name;
    private final int[] codes;
    private final TextDictionary dictionary = new TextDictionary();
    private long empties;

    TextBuilder(String name, int rows) {
        this.name = name;
        this.codes = new int[rows];
    }

    @Override
    void take(int row, ResultSet from, int index) throws SQLException {
        String text = from.getString(index);
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        codes[row] = text == null ? MISSING : kept(data, 0, bytes.length);
    }

    @Override
    void take(int first, Cells cells) {
        ByteBuffer offsets = cells.offsets();
        ByteBuffer data = cells.data();
        for (int i = 0; i < cells.count(); i++) {
            codes[first + i] =
                    cells.isNull(i) ? MISSING : kept(data, offsets.getInt(i << 2), offsets.getInt((i + 1) << 2));
        }
    }

    private int kept(ByteBuffer data, int start, int end) {
        if (start == end) {
            empties++;
            return MISSING;
        }
        return dictionary.code(data, start, end);
    }

    @Override
    public Column<?> build() {
        boolean few = dictionary.texts().size() <= MOST_KEYS;
        return StringColumn.createInternal(name, few ? keyed(dictionary.texts()) : plain(dictionary.texts()));
    }

    /** Tablesaw's keys count up from its lowest number plus one; its highest is for missing, which is an empty text. */
    private DictionaryMap keyed(List<String> texts) {
        Int2ObjectOpenHashMap<String> textByKey = new Int2ObjectOpenHashMap<>(texts.size() + 1);
        Object2IntOpenHashMap<String> keyByText = new Object2IntOpenHashMap<>(texts.size() + 1);
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap(texts.size() + 1);
        keyByText.defaultReturnValue(Integer.MIN_VALUE);
        int[] counted = countByCode(texts.size());
        for (int code = MISSING; code < texts.size(); code++) {
            if (counted[code + 1] > 0) {
                String text = code == MISSING ? "" : texts.get(code);
                textByKey.put(key(code), text);
                keyByText.put(text, key(code));
                counts.put(key(code), counted[code + 1]);
            }
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = key(codes[row]);
        }
        return new IntDictionaryMap.IntDictionaryBuilder()
                .setNextIndex(Integer.MIN_VALUE + texts.size())
                .setKeyToValue(textByKey)
                .setValueToKey(keyByText)
                .setKeyToCount(counts)
                .setValues(codes)
                .build();
    }

    private static int key(int code) {
        return code == MISSING ? Integer.MAX_VALUE : Integer.MIN_VALUE + 1 + code;
    }

    private int[] countByCode(int texts) {
        int[] counted = new int[texts + 1];
        for (int code : codes) {
            counted[code + 1]++;
        }
        return counted;
    }

    private DictionaryMap plain(List<String> texts) {
        DictionaryMap plain = new NullDictionaryMap(new ByteDictionaryMap());
        try {
            for (int code : codes) {
                plain.append(code == MISSING ? "" : texts.get(code));
            }
        } catch (NoKeysAvailableException impossible) {
            throw new IllegalStateException("texts for themselves need no keys", impossible);
        }
        return plain;
    }

    @Override
    public List<String> losses() {
        return counted(empties, "empty text reads as missing", "empty texts read as missing");
    }
}
