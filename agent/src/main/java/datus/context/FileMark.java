package datus.context;

import java.util.Optional;

/**
 * What the store knows of a workspace file.
 *
 * @param path relative to the root, with slashes
 * @param hash SHA-256, in hexadecimal, of its bytes and of what else decides how it is read; empty once the file is gone
 * @param fault why it could not be read, with the line; the entries it last held stay
 */
public record FileMark(String path, String hash, Optional<String> fault) {}
