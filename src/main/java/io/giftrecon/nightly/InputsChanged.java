package io.giftrecon.nightly;

/** An export came, went or was written to while the run was reading: exit 1, run it again. */
public final class InputsChanged extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InputsChanged(String file) {
    super(
        file
            + " while the run was reading; nothing was published."
            + " Run again when the copying is done");
  }
}
