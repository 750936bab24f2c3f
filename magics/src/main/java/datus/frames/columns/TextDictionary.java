package datus.frames.columns;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers distinct texts by their UTF-8 bytes, so that a text that comes a million times is decoded once. An open hash table
 * over a pool of bytes; codes count up from 0. Bytes are compared eight at a time, most texts being told by the first eight.
 */
final class TextDictionary {
    /** Texts beyond so many bytes are given codes, but not found again: they repeat too little to be worth the memory. */
    private static final int MOST_BYTES = 64 << 20;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<String> texts = new ArrayList<>();
    private ByteBuffer pool = newPool(1 << 12);
    /** Of each code: the first eight bytes, the hash, and where its bytes end in the pool, where those of the next begin. */
    private long[] heads = new long[64];

    private int[] hashes = new int[64];
    private int[] ends = new int[64];
    /** Code + 1; 0 is free. A power of two long and at most half full. */
    private int[] slots = new int[128];

    private boolean full;

    /** The code of the text in little-endian {@code data} from {@code start} to before {@code end}; a new one is added. */
    int code(ByteBuffer data, int start, int end) {
        int length = end - start;
        long head = head(data, start, length);
        int hash = hash(head, data, start, end);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int code = slots[slot] - 1;
            if (heads[code] == head && hashes[code] == hash && hasSameRest(code, data, start, length)) {
                return code;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        byte[] bytes = new byte[length];
        data.get(start, bytes);
        return add(bytes, head, hash, slot);
    }

    /** The texts by code. */
    List<String> texts() {
        return texts;
    }

    /** The first eight bytes, or as many as there are and zeros. */
    private static long head(ByteBuffer data, int start, int length) {
        if (length >= Long.BYTES) {
            return data.getLong(start);
        }
        if (start + Long.BYTES <= data.limit()) {
            return data.getLong(start) & ((1L << (length * 8)) - 1);
        }
        long head = 0;
        for (int i = length - 1; i >= 0; i--) {
            head = (head << 8) | (data.get(start + i) & 0xFF);
        }
        return head;
    }

    private static int hash(long head, ByteBuffer data, int start, int end) {
        long hash = (head ^ (end - start)) * MIX;
        for (int at = start + Long.BYTES; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = (hash ^ (hash >>> 32) ^ data.getLong(at)) * MIX;
        }
        if (end - start > Long.BYTES) {
            hash = (hash ^ (hash >>> 32) ^ data.getLong(end - Long.BYTES)) * MIX;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private boolean hasSameRest(int code, ByteBuffer data, int start, int length) {
        int from = code == 0 ? 0 : ends[code - 1];
        if (ends[code] - from != length) {
            return false;
        }
        for (int i = Long.BYTES; i + Long.BYTES <= length; i += Long.BYTES) {
            if (pool.getLong(from + i) != data.getLong(start + i)) {
                return false;
            }
        }
        int last = length - Long.BYTES;
        return last <= 0 || pool.getLong(from + last) == data.getLong(start + last);
    }

    private int add(byte[] bytes, long head, int hash, int slot) {
        int code = texts.size();
        texts.add(new String(bytes, StandardCharsets.UTF_8));
        full |= pool.position() + (long) bytes.length > MOST_BYTES;
        if (full) {
            return code;
        }
        if (code == ends.length) {
            heads = Arrays.copyOf(heads, code * 2);
            hashes = Arrays.copyOf(hashes, code * 2);
            ends = Arrays.copyOf(ends, code * 2);
        }
        if (pool.remaining() < bytes.length) {
            pool = newPool(Math.max(pool.capacity() * 2, pool.position() + bytes.length))
                    .put(pool.flip());
        }
        pool.put(bytes);
        heads[code] = head;
        hashes[code] = hash;
        ends[code] = pool.position();
        slots[slot] = code + 1;
        if (code * 2 >= slots.length) {
            grow();
        }
        return code;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int code = 0; code < texts.size(); code++) {
            int slot = hashes[code] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = code + 1;
        }
    }

    private static ByteBuffer newPool(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
