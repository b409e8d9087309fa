package io.giftrecon.ledger;

/**
 * A published set.
 *
 * @param jobFile the absolute path of the job file
 * @param date the run's date, {@code yyyy-MM-dd}
 * @param inputs fingerprint of job file, enrolments and exports
 * @param marks the last event of the ledger that the set knows
 * @param folder where it was published
 */
public record Publication(String jobFile, String date, String inputs, long marks, String folder) {}
