package io.giftrecon.export;

import java.util.List;

/**
 * One file after its scan: every data row is a key, a reject or another shop's.
 *
 * @param rows data rows read
 * @param otherShop rows of another shop
 */
public record ScannedFile(
    ExportFile file, FileKeys keys, List<Reject> rejects, long rows, long otherShop) {}
