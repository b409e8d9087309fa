package io.giftrecon.order;

/**
 * A value, and the row that states it.
 *
 * @param source its file, line, and when the file was exported
 */
public record Stated<T>(T value, Source source) {}
