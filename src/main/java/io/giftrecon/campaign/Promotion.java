package io.giftrecon.campaign;

/** Another promotion of an item (U9). */
public record Promotion(String itemId, String name, Window window) {}
