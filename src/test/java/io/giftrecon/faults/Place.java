package io.giftrecon.faults;

/** A method of ours at which a fault can strike. {@link PlacesTest} asks whether it is there. */
enum Place {
  JOB_FILE("campaign.Campaign", "read"),
  SCAN_PLAN("nightly.ScanStep", "partition"),
  SCAN("nightly.ScanStep", "execute"),
  FILE("export.scan.FileScan", "scan"),
  LINK("nightly.LinkStep", "execute"),
  BUYER_GROUP("nightly.BuyerGroupReader", "read"),
  WRITE("nightly.WriteStep", "execute"),
  PUBLISH("nightly.PublishStep", "execute"),
  SET("output.OutputSet", "publish"),
  SET_LINK("output.OutputSet", "link"),
  CANCELLATION("nightly.CancellationToken", "cancel"),
  FLEET_RESULT("fleet.PartitionUpdater", "complete");

  private final String className;
  private final String method;

  Place(String room, String method) {
    this.className = "io.giftrecon." + room;
    this.method = method;
  }

  String className() {
    return className;
  }

  String method() {
    return method;
  }
}
