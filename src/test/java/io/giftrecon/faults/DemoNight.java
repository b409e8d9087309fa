package io.giftrecon.faults;

import java.util.List;

/** Which demo has its night, and what of it comes in late. */
enum DemoNight {
  /** Late lists mark rights: the ledger has more words after the night than the one by hand. */
  ONE_YUAN(
      "one-yuan",
      "2023-08-31",
      NightShop.TONIGHT,
      List.of(
          "退款报表202309011010.csv",
          "gift-worklist-returned-202308301800.xlsx",
          "cash-worklist-returned-202308301830.csv"),
      List.of("ExportOrderDetailList202308270905", "gift-worklist-returned-202308301800"),
      List.of("mark", "--main-order", "3508231016288660638", "--by", "小王", "--tracking", "YT1"),
      3),
  /** There are no rights, so nothing is marked; its exports are of the first night. */
  U_FIRST(
      "u-first",
      "2023-09-01",
      "2023-09-02",
      List.of("退款报表202309011010.csv"),
      List.of("ExportOrderDetailList202309011005"),
      List.of(),
      0);

  private final String job;
  private final String yesterday;
  private final String tonight;

  @SuppressWarnings("ImmutableEnumChecker") // what List.of() makes
  private final List<String> late;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> workbooks;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> between;

  private final int fewestWords;

  DemoNight(
      String job,
      String yesterday,
      String tonight,
      List<String> late,
      List<String> workbooks,
      List<String> between,
      int fewestWords) {
    this.job = job;
    this.yesterday = yesterday;
    this.tonight = tonight;
    this.late = late;
    this.workbooks = workbooks;
    this.between = between;
    this.fewestWords = fewestWords;
  }

  /** The name of the job file, its data, its outputs and its ledger. */
  String job() {
    return job;
  }

  /** The date of the night before the fault. */
  String yesterday() {
    return yesterday;
  }

  /** The date of the night of the fault. */
  String tonight() {
    return tonight;
  }

  /** The exports that come in after the first run of the night. */
  List<String> late() {
    return late;
  }

  /** The inputs that are saved as workbooks, without their endings. */
  List<String> workbooks() {
    return workbooks;
  }

  /** The command between the two nights, its job file left out; none if empty. */
  List<String> between() {
    return between;
  }

  /** How many words the ledger has at least after the night. */
  int fewestWords() {
    return fewestWords;
  }
}
