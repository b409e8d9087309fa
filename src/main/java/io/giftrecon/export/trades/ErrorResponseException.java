package io.giftrecon.export.trades;

import java.io.IOException;

/** The platform has answered with an error where a trade or a list of them was asked for. */
final class ErrorResponseException extends IOException {
  private static final long serialVersionUID = 1L;
  private final transient ApiObject response;
  private final transient Place place;

  ErrorResponseException(ApiObject response, Place place) {
    super("error_response");
    this.response = response;
    this.place = place;
  }

  /** What the platform said, in one line. */
  String words() {
    return String.join(
            " ", response.text("code"), response.first("sub_msg", "msg"), response.text("sub_code"))
        .strip();
  }

  Place place() {
    return place;
  }
}
