package io.giftrecon.export.platform;

/**
 * A one-yuan line as a row of the platform's sheet tells it.
 *
 * @param title blank where nobody can tell which part of the cell is this line's
 */
record SheetLine(
    String orderNo, String itemId, String title, String paidAt, String status, String refund) {}
