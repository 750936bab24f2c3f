package datus.jupyter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Signs messages with HMAC (RFC 2104), on digests directly: the JDK's Mac would first verify its provider, which takes a good
 * part of the kernel's start. Thread-safe.
 */
final class Signature {
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final boolean signs;
    private final MessageDigest inner;
    private final MessageDigest outer;

    /**
     * Signs with a key.
     *
     * @param scheme as in {@code hmac-sha256}
     * @param key empty for messages without a signature
     * @throws IllegalArgumentException if the scheme is not known
     */
    Signature(String scheme, String key) {
        String hash = scheme.toLowerCase(Locale.ROOT).replace("hmac-", "");
        String algorithm = hash.startsWith("sha") ? "SHA-" + hash.substring(3) : hash;
        int blockLength = algorithm.equals("SHA-384") || algorithm.equals("SHA-512") ? 128 : 64;
        byte[] secret = key.getBytes(StandardCharsets.UTF_8);
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            byte[] block = secret.length > blockLength ? digest.digest(secret) : secret;
            this.inner = keyed(MessageDigest.getInstance(algorithm), block, blockLength, INNER);
            this.outer = keyed(MessageDigest.getInstance(algorithm), block, blockLength, OUTER);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("This kernel cannot sign with " + scheme + ".", e);
        }
        this.signs = !key.isEmpty();
    }

    private static MessageDigest keyed(MessageDigest digest, byte[] key, int blockLength, byte pad) {
        byte[] block = Arrays.copyOf(key, blockLength);
        for (int i = 0; i < blockLength; i++) {
            block[i] ^= pad;
        }
        digest.update(block);
        return digest;
    }

    /** The signature of these frames in hexadecimal digits. */
    byte[] of(List<byte[]> frames) {
        if (!signs) {
            return new byte[0];
        }
        MessageDigest first = copy(inner);
        frames.forEach(first::update);
        MessageDigest second = copy(outer);
        return HexFormat.of().formatHex(second.digest(first.digest())).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a stranger's signature is right, told in a time that does not depend on how much of it is. */
    boolean matches(byte[] signature, List<byte[]> frames) {
        return !signs || MessageDigest.isEqual(signature, of(frames));
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The digests of the JDK can be cloned.", e);
        }
    }
}
